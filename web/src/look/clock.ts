/** A moment as clocks in China have it, wherever the browser is: days of the law are told there. */
export const clock = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' } as const

/** Where it matters in which second. */
export const clockToSecond = { ...clock, second: '2-digit' } as const

/** Of a moment of this day, to the second. */
export const timeOfDay = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' } as const
