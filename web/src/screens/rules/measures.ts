import type { RulebooksQuery } from '@/graphql/generated/graphql'

/** A rule as the screen has it. */
export type Book = RulebooksQuery['rulebooks'][number]

/** One of its articles. */
export type Article = Book['articles'][number]

/** What a rule does at so many points. */
export type Measure = Book['measures'][number]

/** The measure that the rule has for a total of the year; of one score, the one for a single score where there is any, unless the total's is the later line. */
export function measureAt(book: Book, points: number, single: boolean): Measure | null {
  const reached = book.measures.filter(measure => measure.total <= points).sort((a, b) => b.total - a.total)
  const total = reached.find(measure => !measure.single) ?? null
  const once = single ? reached.find(measure => measure.single) ?? null : null
  return once && once.total >= (total?.total ?? 0) ? once : total
}

/** In words. */
export function wordsOf(measure: Measure | null, t: (key: string, named?: Record<string, unknown>) => string): string {
  if (!measure) return t('rules.none')
  if (measure.status === 'SUSPENDED' && measure.months) return t('rules.months', { months: measure.months })
  if (measure.status === 'TERMINATED') return measure.bannedYears ? t('rules.banned', { years: measure.bannedYears }) : t('rules.terminated')
  return measure.action ?? t('rules.none')
}
