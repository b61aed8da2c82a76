const day = 86_400_000

/** The days of the law, as yyyy-MM-dd, by number. */
export const numberOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / day)

/** The other way round. */
export const dateOf = (number: number): string => new Date(number * day).toISOString().slice(0, 10)

/** The first and last day of a year. */
export const yearOf = (year: number): [first: string, last: string] => [`${year}-01-01`, `${year}-12-31`]
