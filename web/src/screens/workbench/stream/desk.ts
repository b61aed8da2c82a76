import type { CombinedError } from '@urql/core'
import { computed, onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { AcknowledgeChangesDocument, DeskChangesDocument, DeskDocument } from '@/graphql/generated/graphql'
import { withheldAt } from '@/graphql/reach'
import { useStream, type Stream } from '@/graphql/stream'
import { client } from '@/session/session'
import { outOfReachAt, type Change } from './change'

/** A change that a desk heard: it has a number in the desk's own stream. */
export type Heard = Change & { number: number }

/** What a department's desk has heard, and how far it has acknowledged. */
export interface Desk {
  stream: Stream
  /** The newest first. */
  changes: Readonly<ShallowRef<readonly Heard[]>>
  /** The number up to which everything is acknowledged. */
  acknowledged: Readonly<Ref<number>>
  unacknowledged: Readonly<Ref<number>>
  /** Whether it hears, and has heard all that is known to wait for it: only then what is not among the changes is acknowledged. */
  caughtUp: Readonly<Ref<boolean>>
  /** Whether it came while the page was open. */
  isNew: (change: Heard) => boolean
  /** What was recorded before this moment was never the desk's to acknowledge; null where everything was. */
  since: string | null
  /** This one, and with it everything before it. */
  acknowledge: (upTo: Heard) => Promise<void>
  acknowledging: Readonly<Ref<boolean>>
  /** Why the last acknowledgement was not taken. */
  refusal: Readonly<Ref<CombinedError | null>>
  /** The acknowledgement that was not taken, up to where it was meant, whatever has come since. */
  retry: () => Promise<void>
  /** Behind what the hub removed after its time. */
  skipRemoved: () => void
}

/** Where a desk stands when the page is opened. */
export interface Place {
  consumer: string
  /** Where a desk that the hub does not know yet begins; left out, now, or where it has come to. */
  begin: string | undefined
  /** What was waiting for it when the page was opened, the oldest first. */
  backlog: readonly Heard[]
  /** What was recorded before this moment was never the desk's to acknowledge; null where everything was. */
  since: string | null
}

/** Changes come in bursts; the page is drawn so often at most. */
const drawnEvery = 60

/** So many are kept to look at though they are acknowledged. */
const keptAcknowledged = 2000

/** From here on the hub counts no further how many wait. */
const countedTo = 1000

/** Hears as a durable consumer: what came while nobody looked comes when somebody does, and stays to be dealt with until it is acknowledged. */
export function useDesk({ consumer, begin, backlog, since }: Place): Desk {
  const heard = [...backlog]
  const changes = shallowRef<readonly Heard[]>([...backlog].reverse())
  const acknowledged = ref((backlog[0]?.number ?? 1) - 1)
  const lastWaiting = backlog.at(-1)?.number ?? 0
  /** The number of the last change that is known to be there, heard or not; before the first is heard, counted from what is acknowledged. */
  const last = ref(lastWaiting)
  let acknowledgements = 0
  let lastTried: Heard | undefined
  const acknowledging = ref(false)
  const refusal = ref<CombinedError | null>(null)
  let from = backlog.at(-1)?.cursor ?? begin
  let drawing: ReturnType<typeof setTimeout> | undefined

  const stream = useStream({
    document: DeskChangesDocument,
    variables: after => ({ consumer, after: from ?? after ?? undefined }),
    cursorOf: data => data.events.cursor,
    onEvent: ({ events: change }, error) => {
      from = undefined
      const number = change.number ?? 0
      if (number <= (heard.at(-1)?.number ?? 0)) return
      if (heard.length === 0) {
        acknowledged.value = number - 1
        last.value += number - 1
      }
      last.value = Math.max(last.value, number)
      heard.push({ ...change, number, outOfReach: outOfReachAt('events', withheldAt(error)) })
      drawing ??= setTimeout(draw, drawnEvery)
    },
    onLive: () => void compare(),
  })

  function draw(): void {
    drawing = undefined
    const open = heard.findIndex(change => change.number > acknowledged.value)
    heard.splice(0, Math.max(0, Math.min(heard.length - keptAcknowledged, open === -1 ? heard.length : open)))
    changes.value = [...heard].reverse()
  }

  async function acknowledge(upTo: Heard): Promise<void> {
    lastTried = upTo
    acknowledging.value = true
    const answer = await client.value.mutation(AcknowledgeChangesDocument, { consumer, cursor: upTo.cursor }).toPromise()
    ;[acknowledging.value, refusal.value] = [false, answer.error ?? null]
    if (!answer.data) return
    acknowledgements++
    acknowledged.value = Math.max(acknowledged.value, upTo.number)
    count(answer.data.acknowledge.lag)
  }

  /** How many wait by the hub's own count, which knows also of those that have not come yet. */
  function count(open: number): void {
    if (open < countedTo) last.value = Math.max(heard.at(-1)?.number ?? 0, acknowledged.value + open)
  }

  /** Another window may have acknowledged meanwhile: the hub counts at least as many as are acknowledged neither here nor there. */
  async function compare(): Promise<void> {
    const before = acknowledgements
    const { data } = await client.value.query(DeskDocument, {}).toPromise()
    const open = data?.viewer.consumers?.find(known => known.name === consumer)?.lag
    if (open === undefined || before !== acknowledgements) return
    if (open < countedTo) acknowledged.value = Math.max(acknowledged.value, (heard.at(-1)?.number ?? 0) - open)
    count(open)
  }

  function skipRemoved(): void {
    const after = stream.error.value?.graphQLErrors[0]?.extensions['after']
    if (typeof after === 'string') from = after
    stream.again()
  }

  onScopeDispose(() => clearTimeout(drawing))
  return {
    stream, changes, acknowledged, acknowledging, skipRemoved, acknowledge, since,
    refusal: refusal as Readonly<Ref<CombinedError | null>>,
    retry: async () => { if (lastTried) await acknowledge(lastTried) },
    unacknowledged: computed(() => Math.max(0, last.value - acknowledged.value)),
    caughtUp: computed(() => stream.state.value === 'live' && (changes.value[0]?.number ?? 0) >= last.value),
    isNew: change => change.number > lastWaiting && change.number > acknowledged.value,
  }
}
