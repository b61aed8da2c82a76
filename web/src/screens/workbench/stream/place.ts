import type { CombinedError } from '@urql/core'
import { onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { DeskBacklogDocument, DeskDocument, LogSizeDocument } from '@/graphql/generated/graphql'
import { refusedAtAll, withheldAt } from '@/graphql/reach'
import { client, session } from '@/session/session'
import { outOfReachAt } from './change'
import type { Heard, Place } from './desk'

/** The way to a desk: where it stands and what waits there, how many of these have come, or why there is none. */
export interface PlaceTaking {
  place: Readonly<ShallowRef<Place | null>>
  come: Readonly<Ref<number>>
  error: Readonly<Ref<CombinedError | null>>
  again: () => Promise<void>
}

/** What the stream itself says again, and a desk has an answer for. */
const desksOwn = 'EVENTS_DROPPED'

/**
 * Asks where the desk of this audience and region stands, and takes what waits for it page by page, which is quicker than hearing it. A new desk takes over what the log has,
 * unless that is more than a page, too much to be dealt with by hand: then it begins now.
 */
export function usePlace(): PlaceTaking {
  const place = shallowRef<Place | null>(null)
  const come = ref(0)
  const error = ref<CombinedError | null>(null)
  let over = false
  onScopeDispose(() => { over = true })

  async function again(): Promise<void> {
    const consumer = `console.${session.value?.viewer.audience}.${session.value?.viewer.region}`
    ;[error.value, come.value] = [null, 0]
    const [known, log] = await Promise.all([client.value.query(DeskDocument, {}).toPromise(), client.value.query(LogSizeDocument, {}).toPromise()])
    if (over) return
    if (!known.data || !log.data) {
      error.value = known.error ?? log.error ?? null
      return
    }
    const desk = known.data.viewer.consumers?.find(one => one.name === consumer)
    const long = log.data.events.pageInfo.hasNextPage
    const begin = desk || long ? undefined : 'BEGIN'
    const backlog = await waitingFor(consumer, begin, desk === undefined && long)
    if (over || backlog === null) return
    place.value = { consumer, begin, backlog, since: long ? desk?.createdAt ?? new Date().toISOString() : null }
  }

  async function waitingFor(consumer: string, begin: string | undefined, fromNow: boolean): Promise<Heard[] | null> {
    const backlog: Heard[] = []
    let after = begin
    for (let more = !fromNow; more && !over;) {
      const answer = await client.value.query(DeskBacklogDocument, { consumer, after }).toPromise()
      const failure = answer.error ?? null
      if (refusedAtAll(failure) || !answer.data) {
        if (failure?.graphQLErrors.some(said => said.extensions['code'] === desksOwn)) return backlog
        error.value = failure
        return null
      }
      const withheld = withheldAt(failure)
      backlog.push(...answer.data.events.nodes.map((change, i) => ({ ...change, number: change.number ?? 0, outOfReach: outOfReachAt(`events.nodes.${i}`, withheld) })))
      ;[come.value, more, after] = [backlog.length, answer.data.events.pageInfo.hasNextPage, answer.data.events.pageInfo.endCursor ?? after]
    }
    return backlog
  }

  void again()
  return { place, come, error: error as Readonly<Ref<CombinedError | null>>, again }
}
