import { computed, type ComputedRef } from 'vue'
import type { EventKind } from '@/graphql/generated/enums'
import { KindsInViewDocument } from '@/graphql/generated/graphql'
import { useQuestion } from '@/graphql/query'

/** The kinds of events that stand in the caller's view of the contract; none where the hub tells nobody of its contract. */
export function useKinds(): ComputedRef<readonly EventKind[]> {
  const question = useQuestion(KindsInViewDocument, {})
  return computed(() => (question.data.value?.__type?.enumValues ?? []).map(value => value.name as EventKind))
}
