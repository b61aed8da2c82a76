import type { PersonYearQuery } from '@/graphql/generated/graphql'
import { yearOf } from './days'

/** A person with the records of a year. */
export type Person = NonNullable<PersonYearQuery['practitioner']>

/** The sum under a province's rule from a day on, and what changed it. */
export interface Step {
  day: string
  total: number
  /** Points that came, or went by a repair. */
  by: number
}

/** A province's year: its steps as far as they can be seen, and what the hub says they come to. */
export interface Sum {
  steps: Step[]
  /** The hub's figure; null where it is not shared. */
  effective: number | null
}

type Change = Omit<Step, 'total'>

const provinceOf = (region: string) => `${region.slice(0, 2)}0000`

/** What is known of how the points of the year add up in each province, day by day. Only the hub sees all of it: where the steps come to something else, its figure holds. */
export function sumsOf(person: Person, year: number): Map<string, Sum> {
  const [first, last] = yearOf(year)
  const passed = (person.repairs ?? []).filter(repair => repair.outcome === 'PASSED' && repair.decidedOn)
  const changes = [
    ...(person.entries ?? []).filter(entry => (entry.counted ?? 0) > 0).map(entry => ({ region: provinceOf(entry.region), day: entry.decidedOn, by: entry.counted! })),
    ...passed.filter(repair => repair.points).map(repair => ({ region: provinceOf(repair.region), day: repair.decidedOn!, by: -repair.points! })),
  ].filter(change => change.day >= first && change.day <= last).sort((a, b) => a.day.localeCompare(b.day) || b.by - a.by)
  const told = new Map((person.points?.byRegion ?? []).map(one => [provinceOf(one.region), one.effectiveTotal]))
  return new Map([...new Set([...told.keys(), ...changes.map(change => change.region)])].map(region => {
    const mine = changes.filter(change => change.region === region)
    const effective = told.get(region) ?? null
    // Too high though all repairs are seen, the sum was stopped by the rule's cap.
    const capped = effective !== null && passed.every(repair => repair.points !== undefined)
    return [region, { effective, steps: capped ? stopped(mine, effective) : added(mine, Infinity) }]
  }))
}

function added(changes: readonly Change[], cap: number): Step[] {
  let total = 0
  return changes.map(change => ({ ...change, total: total = Math.max(0, Math.min(cap, total + change.by)) }))
}

/** Stopped at the highest cap under which no more comes out than the hub says. */
function stopped(changes: readonly Change[], effective: number): Step[] {
  const free = added(changes, Infinity)
  if ((free.at(-1)?.total ?? 0) <= effective) return free
  for (let cap = Math.max(...free.map(step => step.total)); cap > effective; cap--) {
    const steps = added(changes, cap)
    if (steps.at(-1)!.total <= effective) return steps
  }
  return added(changes, effective)
}

/** What a province's year comes to. */
export const totalOf = (sum: Sum): number => sum.effective ?? sum.steps.at(-1)?.total ?? 0

/** Whether what can be seen comes to something else. */
export const partial = (sum: Sum): boolean => (sum.steps.at(-1)?.total ?? 0) !== totalOf(sum)
