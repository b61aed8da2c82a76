import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core'
import { onScopeDispose, readonly, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { refusedAtAll, withheldAt } from '@/graphql/reach'
import { client } from '@/session/session'

/** A page of a list, as every connection of the contract has it. */
export interface Page<Row> {
  nodes: readonly Row[]
  pageInfo: { hasNextPage: boolean, endCursor?: string | null }
  totalCount?: number
}

/** What has been loaded of a list. */
export interface Pages<Row> {
  rows: Readonly<ShallowRef<readonly Row[]>>
  /** How many there are; null before the first page, and of lists that do not say. */
  total: Readonly<Ref<number | null>>
  whole: Readonly<Ref<boolean>>
  waiting: Readonly<Ref<boolean>>
  error: Readonly<Ref<CombinedError | null>>
  /** The next page, if there is one and none is under way. */
  more: () => Promise<void>
  /** All pages that are left, as far as so many rows. */
  rest: (most: number) => Promise<void>
  again: () => Promise<void>
}

interface Paged<Data, Variables, Row> {
  document: TypedDocumentNode<Data, Variables>
  /** Of the page behind this cursor; null asks nothing. */
  variables: (after: string | undefined) => Variables | null
  /** Of an answer; at some places, as `sanctions.nodes.0.institution`, something may be withheld. */
  page: (data: Data, withheld: (path: string) => boolean) => Page<Row>
}

/** A list that is loaded page by page as somebody scrolls, and anew when its conditions or the caller change. */
export function usePages<Data, Variables extends AnyVariables, Row>(paged: Paged<Data, Variables, Row>): Pages<Row> {
  const rows = shallowRef<readonly Row[]>([])
  const total = ref<number | null>(null)
  const whole = ref(false)
  const waiting = ref(false)
  const error = ref<CombinedError | null>(null)
  let after: string | undefined
  let turn = 0

  async function more(): Promise<void> {
    if (waiting.value || whole.value || error.value) return
    const mine = turn
    const variables = paged.variables(after)
    if (variables === null) return
    waiting.value = true
    const answer = await client.value.query<Data, Variables>(paged.document, variables).toPromise()
    if (mine !== turn) return
    waiting.value = false
    const failure = answer.error ?? null
    error.value = refusedAtAll(failure) ? failure : null
    if (!answer.data) return
    const page = paged.page(answer.data, withheldAt(failure))
    rows.value = [...rows.value, ...page.nodes]
    total.value = page.totalCount ?? null
    whole.value = !page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor ?? undefined
  }

  async function rest(most: number): Promise<void> {
    while (!whole.value && !error.value && !waiting.value && rows.value.length < most) await more()
  }

  async function again(): Promise<void> {
    turn++
    ;[rows.value, total.value, whole.value, waiting.value, error.value, after] = [[], null, false, false, null, undefined]
    await more()
  }

  watch([client, () => JSON.stringify(paged.variables(undefined))], () => void again(), { immediate: true })
  onScopeDispose(() => { turn = -1 })
  return { rows, total: readonly(total), whole: readonly(whole), waiting: readonly(waiting), error: error as Readonly<Ref<CombinedError | null>>, more, rest, again }
}
