import type { PersonYearQuery, RuleLinesQuery } from '@/graphql/generated/graphql'

/** A rule with the totals at which it does something. */
export type RuleLine = RuleLinesQuery['rulebooks'][number]

type Account = NonNullable<NonNullable<PersonYearQuery['practitioner']>['points']>

/** The rules in force on a day. */
export const inForceOn = (rules: readonly RuleLine[], day: string): RuleLine[] => rules.filter(rule => rule.inForceFrom <= day && (!rule.inForceTo || day <= rule.inForceTo))

/** Whether the year's account stands at its rule's last line. No measure is next there, and none is where no rule is in force at the end of the year. */
export function atTop(account: Account, rules: readonly RuleLine[]): boolean {
  const highest = [...account.byRegion ?? []].sort((a, b) => b.effectiveTotal - a.effectiveTotal)[0]
  const rule = highest && inForceOn(rules, `${account.year}-12-31`).find(one => one.region.slice(0, 2) === highest.region.slice(0, 2))
  return rule !== undefined && highest!.effectiveTotal >= Math.max(...rule.measures.filter(measure => !measure.single).map(measure => measure.total))
}
