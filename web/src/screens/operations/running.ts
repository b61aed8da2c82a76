import type { HowItRunsQuery } from '@/graphql/generated/graphql'

/** What the hub tells of itself. */
export type Running = HowItRunsQuery['operations']

/** How well something is, as a dot shows it. */
export type Health = 'good' | 'watch' | 'bad' | 'over'

const units: [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]]

/** How long before a moment another was, in the reader's words. */
export function before(now: string, moment: string, language: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(moment)) / 1000))
  const [unit, size] = units.find(([, size]) => seconds >= size) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { numeric: 'always' }).format(-Math.floor(seconds / size), unit)
}
