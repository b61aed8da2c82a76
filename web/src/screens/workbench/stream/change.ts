import type { ChangeLineFragment } from '@/graphql/generated/graphql'

/** A change as the hub tells it, live or from the log. */
export type Change = ChangeLineFragment & { /** What of it is out of the caller's reach, as `sanction.institution`. */ outOfReach?: ReadonlySet<string> }

const parts = ['practitioner', 'entry', 'institution', 'institutions', 'sanction', 'sanction.institution', 'sanction.documentNumber', 'entry.decision', 'entry.documentNumber', 'entry.circumstance', 'detail', 'cause']

/** What of an event the hub withheld, where it stands at this place of an answer. */
export const outOfReachAt = (place: string, withheld: (path: string) => boolean): ReadonlySet<string> => new Set(parts.filter(part => withheld(`${place}.${part}`)))

/** What the contract lets an event say in a word of its own, and by which of the law's lists that word is read. */
const listOf: Record<string, string> = {
  DUTY_OPENED: 'duty', DEADLINE_DUE: 'deadline', DEADLINE_MISSED: 'deadline', AGREEMENT_CHANGED: 'agreement', OBJECTION_DECIDED: 'objectionOutcome', OBJECTION_STEP: 'objectionStep',
  REPAIR_DECIDED: 'outcome', RESTORATION_DECIDED: 'outcome', STATUS_MISMATCH: 'status',
}

/** Whether something happened that its kind and its entry alone do not tell. */
export const toldInDetail = (change: Change): boolean => change.kind in listOf

/** What happened beside its kind, in the reader's words; null where the kind says it all. */
export function detailOf(change: Change, t: (key: string, values?: Record<string, unknown>) => string, te: (key: string) => boolean): string | null {
  if (change.__typename === 'AccessChanged') return change.granted
  if (change.__typename !== 'LedgerEvent') return null
  const points = change.entry?.points
  const circumstance = change.entry?.circumstance
  const scored = [points == null ? null : t('workbench.points', { points }), circumstance ? t(`terms.circumstance.${circumstance}`) : null].filter(part => part !== null)
  if (!change.detail) return scored.length > 0 ? scored.join(' · ') : null
  const [word, ...rest] = change.detail.split(' ')
  const key = `terms.${listOf[change.kind] ?? ''}.${word}`
  return te(key) ? [t(key), ...rest].join(' ') : change.detail
}

/** Where it happened or takes effect. */
export function placesOf(change: Change): readonly { code: string, name: string }[] {
  if (change.__typename === 'StatusChanged') return change.institutions ?? []
  return change.__typename === 'LedgerEvent' && change.institution ? [change.institution] : []
}

/** Which field of the contract says where; none of what is no institution's. */
export function placeField(change: Change): string | null {
  if (change.__typename === 'StatusChanged') return 'StatusChanged.institutions'
  return change.__typename === 'LedgerEvent' ? 'LedgerEvent.institution' : null
}

/** The day by which the law orders it: from when a status holds, or when an entry was decided. */
export function dayOf(change: Change): string | null {
  if (change.__typename === 'StatusChanged') return change.effectiveFrom
  return change.__typename === 'LedgerEvent' ? change.entry?.decidedOn ?? null : null
}
