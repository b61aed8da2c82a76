import type { Circumstance, DecisionKind, Responsibility } from '@/graphql/generated/enums'
import type { EntryInput, SimulatedPersonQuery, SimulateScoresMutation } from '@/graphql/generated/graphql'
import type { Book } from './measures'

/** A score as it is written down to be tried. */
export interface Score {
  decision: DecisionKind
  circumstance: Circumstance
  responsibility: Responsibility
  /** Left out, the hub computes it. */
  points: number | null
  decidedOn: string
}

/** What a province makes of the scores. */
export type Outcome = SimulateScoresMutation['simulate']

/** The person that they are tried on. */
export type Tried = NonNullable<SimulatedPersonQuery['practitioner']>

/** The first place within the rule's province where the person serves; null where there is none. */
export const servedIn = (person: Tried, book: Book) => (person.registrations ?? []).map(one => one.institution).find(one => one.region.slice(0, 2) === book.region.slice(0, 2)) ?? null

/** The scores as entries of that place, decided by the agency of its city, told before and delivered on the same day. */
export function entriesOf(scores: readonly Score[], person: string, institution: { code: string, region: string }, facts: string): EntryInput[] {
  return scores.map((score, i) => ({
    points: {
      id: `WHAT-IF-${i + 1}`, person, institution: institution.code, region: `${institution.region.slice(0, 4)}00`, decision: score.decision, decidedOn: score.decidedOn, circumstance: score.circumstance,
      responsibility: score.responsibility, documentNumber: `WHAT-IF-${i + 1}`, priorNoticeOn: score.decidedOn, noticedOn: score.decidedOn, deliveredOn: score.decidedOn,
      ...(score.decision === 'ADMIN_PENALTY' && { documentReceivedOn: score.decidedOn }), ...(score.circumstance.startsWith('OTHER') && { facts }), ...(score.points !== null && { points: score.points }),
    },
  }))
}

/** Of the people within reach, the one who serves under most rules and has fewest points. */
export function bestOf(people: readonly { codes?: readonly string[], registrations?: readonly { institution: { region: string } }[], points?: { total: number } | null }[]): string | null {
  const provinces = (one: typeof people[number]) => new Set((one.registrations ?? []).map(registration => registration.institution.region.slice(0, 2))).size
  return [...people].sort((a, b) => provinces(b) - provinces(a) || (a.points?.total ?? 0) - (b.points?.total ?? 0))[0]?.codes?.[0] ?? null
}
