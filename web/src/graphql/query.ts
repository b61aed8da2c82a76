import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core'
import { computed, onScopeDispose, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue'
import { client } from '@/session/session'
import type { Coordinate } from './prune'

/** What a screen shows of a question: it waits, it failed, or there is an answer; the answer to the same question stays until a newer one is there. */
export interface Question<Data> {
  data: Readonly<ShallowRef<Data | null>>
  error: Readonly<Ref<CombinedError | null>>
  waiting: Readonly<Ref<boolean>>
  /** The fields that were not asked, because the hub does not share them with the caller. */
  withheld: Readonly<Ref<ReadonlySet<Coordinate>>>
  again: () => Promise<void>
}

/**
 * Asks, and asks anew when the variables or the caller change; null asks nothing. What was answered to another question goes at once, so that nobody's status stands under
 * somebody else's code; unless it is kept, where the answer itself says what it is of.
 */
export function useQuestion<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>, variables: MaybeRefOrGetter<Variables | null>, { keep = false }: { keep?: boolean } = {},
): Question<Data> {
  const data = shallowRef<Data | null>(null)
  const error = ref<CombinedError | null>(null)
  const waiting = ref(false)
  let asked = 0

  async function again(): Promise<void> {
    const mine = ++asked
    const given = toValue(variables)
    if (given === null) {
      ;[data.value, error.value, waiting.value] = [null, null, false]
      return
    }
    waiting.value = true
    const answer = await client.value.query<Data, Variables>(document, given).toPromise()
    if (mine !== asked) return
    ;[data.value, error.value, waiting.value] = [answer.data ?? null, answer.error ?? null, false]
  }

  watch([client, () => JSON.stringify(toValue(variables))], ([asks], [asked]) => {
    if (!keep || asks !== asked) data.value = null
    void again()
  }, { immediate: true })
  onScopeDispose(() => { asked = -1 })
  return { data, error: error as Readonly<Ref<CombinedError | null>>, waiting, again, withheld: computed(() => client.value.withheld(document)) }
}
