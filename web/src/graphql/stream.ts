import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core'
import { onEnd, pipe, subscribe } from 'wonka'
import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'
import { client } from '@/session/session'
import { SessionOver } from '@/session/token'
import type { HubClient } from './client'
import { ViewerDocument } from './generated/graphql'
import { refusedAtAll } from './reach'

/** Whether a stream hears: on its way, live, cut off and waiting to try again, or ended by the hub. */
export type StreamState = 'connecting' | 'live' | 'lost' | 'refused'

/** What a screen knows of a stream. */
export interface Stream {
  state: Readonly<Ref<StreamState>>
  /** Since when nothing has been heard, while it is lost. */
  lostSince: Readonly<Ref<Date | null>>
  /** Why the hub ended it, while it is refused. */
  error: Readonly<Ref<CombinedError | null>>
  /** From the place it has come to. */
  again: () => void
}

interface Followed<Data, Variables> {
  document: TypedDocumentNode<Data, Variables>
  /** Of each attempt, given the place it has come to; null at first. */
  variables: (after: string | null) => Variables
  /** Where this event stands. */
  cursorOf: (data: Data) => string
  /** The error says what of it is out of reach, where something is. */
  onEvent: (data: Data, error: CombinedError | null) => void
  /** Each time it hears again: what was missed comes by itself, what is read beside it may be read anew. */
  onLive?: (again: boolean) => void
}

const [firstWait, longestWait, settledAfter] = [500, 15_000, 300]

const steadyAfter = 10_000

/** A place that the log does not have: it was restored, or its beginning is no longer kept. */
const elsewhere = new Set(['CURSOR_EXPIRED', 'CURSOR_AHEAD', 'BAD_CURSOR'])

/** What the hub means for good; all else passes. */
const final = new Set(['NOT_SHARED', 'PURPOSE_NOT_ALLOWED', 'NOT_GRANTED', 'GRANT_REVOKED', 'GRANT_EXPIRED', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'CONSUMER_TAKEN_OVER', 'CONSUMER_TAKEN', 'TOO_MANY_CONSUMERS', 'EVENTS_DROPPED'])

/**
 * Follows a subscription for as long as the component lives: when it breaks off it is taken up behind the last event heard, so that nothing is lost and nothing comes twice.
 */
export function useStream<Data, Variables extends AnyVariables>(followed: Followed<Data, Variables>): Stream {
  const state = ref<StreamState>('connecting')
  const lostSince = ref<Date | null>(null)
  const error = ref<CombinedError | null>(null)
  let after: string | null = null
  let wait = firstWait
  let liveAt = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  let stop = () => {}
  let heard = () => {}

  function begin(): void {
    clearTimeout(waiting)
    stop()
    const again = lostSince.value !== null
    let over = false
    const begun = pipe(
      client.value.subscription(followed.document, followed.variables(after)),
      onEnd(() => lost(null)),
      subscribe(result => {
        if (refusedAtAll(result.error ?? null)) return lost(result.error ?? null)
        live()
        if (!result.data) return
        after = followed.cursorOf(result.data)
        followed.onEvent(result.data, result.error ?? null)
      }),
    )
    heard = settling
    stop = () => {
      over = true
      begun.unsubscribe()
    }
    if (client.value.hearing.value) settling()

    /** The protocol does not say that a subscription has begun; that it has not failed for a moment does. */
    function settling(): void {
      setTimeout(live, settledAfter)
    }

    function live(): void {
      if (over || state.value === 'live') return
      ;[state.value, lostSince.value, error.value, liveAt] = ['live', null, null, Date.now()]
      followed.onLive?.(again)
    }

    function lost(why: CombinedError | null): void {
      if (over) return
      stop()
      const codes = why?.graphQLErrors.map(refusal => String(refusal.extensions['code'])) ?? []
      if (why && codes.some(code => final.has(code))) return refused(why)
      // The log is another than before, or was cut: what is to be shown has to be read anew.
      if (codes.some(code => elsewhere.has(code))) after = null
      if (why?.networkError) void reason(client.value)
      if (state.value === 'live' && Date.now() - liveAt > steadyAfter) wait = firstWait
      state.value = 'lost'
      lostSince.value ??= new Date()
      waiting = setTimeout(begin, wait * (0.75 + Math.random() / 2))
      wait = Math.min(wait * 2, longestWait)
    }
  }

  function refused(why: CombinedError): void {
    clearTimeout(waiting)
    stop()
    ;[state.value, error.value] = ['refused', why]
  }

  /** A socket that was closed may be opened again, or with a newer token, or never again; a question is told which. */
  async function reason(asked: HubClient): Promise<void> {
    const { error: said } = await asked.query(ViewerDocument, {}).toPromise()
    if (said && asked === client.value && state.value === 'lost' && (said.graphQLErrors.length > 0 || said.networkError instanceof SessionOver)) refused(said)
  }

  watch(client, () => {
    ;[after, state.value, lostSince.value] = [null, 'connecting', null]
    begin()
  }, { immediate: true })
  watch(() => client.value.hearing.value, hearing => hearing && heard())
  const online = () => state.value === 'lost' && begin()
  window.addEventListener('online', online)
  onScopeDispose(() => {
    window.removeEventListener('online', online)
    clearTimeout(waiting)
    stop()
  })
  return { state: readonly(state), lostSince: readonly(lostSince), error: readonly(error) as Readonly<Ref<CombinedError | null>>, again: begin }
}
