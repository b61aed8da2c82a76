import type { Status } from '@/graphql/generated/enums'
import type { ShownFragment } from '@/graphql/generated/graphql'

/** What a patient is to take from a public status; what is not known is never shown as normal. */
export type Verdict = Status | 'notFresh' | 'notTold' | 'unknown'

/** The one word of the answer. */
export function verdictOf(shown: ShownFragment): Verdict {
  if (!shown.known) return 'unknown'
  if (!shown.fresh) return 'notFresh'
  return shown.status ?? 'notTold'
}

/** What it means for payment, as a key of the words; null where nothing can be said. */
export function paymentOf(shown: ShownFragment): 'NORMAL' | 'emergency' | 'none' | null {
  const verdict = verdictOf(shown)
  if (verdict === 'NORMAL') return 'NORMAL'
  if (verdict !== 'SUSPENDED' && verdict !== 'TERMINATED') return null
  return shown.emergencyPayable ? 'emergency' : 'none'
}
