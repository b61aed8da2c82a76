/** A moment as clocks in China have it, wherever the browser is: days of the law are told there. */
export const clock = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' } as const

/** Where it matters in which second. */
export const clockToSecond = { ...clock, second: '2-digit' } as const

/** Of a moment of this day, as on a clock on a wall. */
export const wallClock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Shanghai' } as const

/** To the second. */
export const timeOfDay = { ...wallClock, second: '2-digit' } as const

/** Of a moment that may lie years back. */
export const clockWithYear = { ...clock, year: 'numeric' } as const

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: clock.timeZone })

/** The day that a moment falls on there, as yyyy-MM-dd. */
export const lawDay = (moment: Date): string => isoDay.format(moment)
