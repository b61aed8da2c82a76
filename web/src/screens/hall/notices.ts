import type { CombinedError } from '@urql/core'
import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { HallChangesDocument, HallNoticesDocument, type HallNoticesQuery } from '@/graphql/generated/graphql'
import { useQuestion } from '@/graphql/query'
import { refusalsOf } from '@/graphql/refusal'
import { useStream } from '@/graphql/stream'
import { session } from '@/session/session'

/** Somebody who is suspended or terminated. */
export type Notice = NonNullable<HallNoticesQuery['publicNotices']>[number]

/** What the hub said last: whom to show, or that there is no such institution. */
export interface Held {
  notices: readonly Notice[] | null
  at: Date
}

/** What the screen on the wall knows. */
export interface Notices {
  held: Readonly<Ref<Held | null>>
  /** Since when it was asked in vain; null while the list is what holds. */
  lostSince: Readonly<Ref<Date | null>>
  /** The region's source is silent, so that nothing may be shown. */
  stale: Readonly<Ref<boolean>>
  /** Why the hub will not answer, as long as nobody changes anything. */
  refused: Readonly<Ref<CombinedError | null>>
  again: () => void
}

/** What passes by itself: the last list stays meanwhile. */
const passing = new Set(['UNREACHABLE', 'UNAVAILABLE', 'AUDIT_UNAVAILABLE', 'INTERNAL', 'RATE_LIMITED', 'BUDGET_SPENT', 'DEADLINE_EXCEEDED'])

/** In milliseconds: who hears of changes asks all the same, for a day that begins changes the list too; who does not hear asks often; who was cut off asks at once when he can. */
const [heardEvery, unheardEvery, lostEvery] = [60_000, 30_000, 3_000]

/** Follows whom an institution must show, for weeks on end: nothing of what was is kept but the last answer. */
export function useNotices(institution: () => string): Notices {
  const question = useQuestion(HallNoticesDocument, () => ({ institution: institution() }))
  const held = shallowRef<Held | null>(null)
  const askedInVain = ref<Date | null>(null)
  const stale = ref(false)
  const refused = shallowRef<CombinedError | null>(null)
  let next: ReturnType<typeof setTimeout> | undefined
  let changed = false

  const stream = session.value?.shares('Subscription.statusChanged') === true
    ? useStream({ document: HallChangesDocument, variables: after => ({ after }), cursorOf: data => data.statusChanged.cursor, onEvent: ask, onLive: again => again && ask() })
    : null
  // Who is cut off learns at once whether it can still be asked.
  watch(() => stream?.state.value, state => state === 'lost' && ask())

  /** A change that comes while an answer is on its way is asked for after it. */
  function ask(): void {
    if (question.waiting.value) changed = true
    else void question.again()
  }

  watch(question.waiting, waiting => {
    if (waiting) return
    take()
    clearTimeout(next)
    if (changed) void question.again()
    else next = setTimeout(ask, askedInVain.value ? lostEvery : stream?.state.value === 'live' ? heardEvery : unheardEvery)
    changed = false
  })

  function take(): void {
    const { data, error } = { data: question.data.value, error: question.error.value }
    const codes = error ? refusalsOf(error).map(refusal => refusal.code) : []
    if (codes.some(code => passing.has(code))) {
      askedInVain.value ??= new Date()
      return
    }
    askedInVain.value = null
    stale.value = codes.includes('NOT_FRESH')
    refused.value = error && !stale.value ? error : null
    held.value = error || !data ? null : { notices: data.publicNotices ?? null, at: new Date() }
  }

  // A machine that slept has timers that are late and sockets that are dead.
  const wake = () => { if (document.visibilityState === 'visible') ask() }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', ask)
  onScopeDispose(() => {
    clearTimeout(next)
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('online', ask)
  })
  return { held, lostSince: askedInVain, stale, refused, again: ask }
}
