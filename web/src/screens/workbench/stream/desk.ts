import type { CombinedError } from '@urql/core'
import { computed, onScopeDispose, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { AcknowledgeChangesDocument, DeskChangesDocument, DeskDocument } from '@/graphql/generated/graphql'
import { useStream, type Stream } from '@/graphql/stream'
import { client } from '@/session/session'
import type { Change } from './change'

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
  /** Whether it came while the page was open. */
  isNew: (change: Heard) => boolean
  /** What was recorded before this moment was never the desk's to acknowledge; null where everything was. */
  since: string | null
  /** This one, and with it everything before it. */
  acknowledge: (upTo: Heard) => Promise<void>
  acknowledging: Readonly<Ref<boolean>>
  /** Why the last acknowledgement was not taken. */
  refusal: Readonly<Ref<CombinedError | null>>
  /** Behind what the hub removed after its time. */
  skipRemoved: () => void
}

/** Where a desk stands when the page is opened. */
export interface Place {
  consumer: string
  /** Where a desk that the hub does not know yet begins; left out, now, or where it has come to. */
  begin: string | undefined
  /** How many were waiting for it when the page was opened. */
  waiting: number
  /** What was recorded before this moment was never the desk's to acknowledge; null where everything was. */
  since: string | null
}

/** Changes come in bursts; the page is drawn so often at most. */
const drawnEvery = 60

/** Hears as a durable consumer: what came while nobody looked comes when somebody does, and stays to be dealt with until it is acknowledged. */
export function useDesk({ consumer, begin, waiting, since }: Place): Desk {
  const heard: Heard[] = []
  const changes = shallowRef<readonly Heard[]>([])
  const acknowledged = ref(0)
  const acknowledging = ref(false)
  const refusal = ref<CombinedError | null>(null)
  let from = begin
  let drawing: ReturnType<typeof setTimeout> | undefined

  const stream = useStream({
    document: DeskChangesDocument,
    variables: after => ({ consumer, after: from ?? after ?? undefined }),
    cursorOf: data => data.events.cursor,
    onEvent: ({ events: change }, error) => {
      from = undefined
      const number = change.number ?? 0
      if (number <= (heard.at(-1)?.number ?? 0)) return
      if (heard.length === 0) acknowledged.value = Math.max(acknowledged.value, number - 1)
      heard.push({ ...change, number, outOfReach: error !== null })
      drawing ??= setTimeout(draw, drawnEvery)
    },
    onLive: again => { if (again) void compare() },
  })

  function draw(): void {
    drawing = undefined
    changes.value = [...heard].reverse()
  }

  async function acknowledge(upTo: Heard): Promise<void> {
    acknowledging.value = true
    const answer = await client.value.mutation(AcknowledgeChangesDocument, { consumer, cursor: upTo.cursor }).toPromise()
    ;[acknowledging.value, refusal.value] = [false, answer.error ?? null]
    if (answer.data) acknowledged.value = Math.max(acknowledged.value, upTo.number)
  }

  /** Another window may have acknowledged meanwhile: the hub counts at least as many as are acknowledged neither here nor there. */
  async function compare(): Promise<void> {
    const { data } = await client.value.query(DeskDocument, {}).toPromise()
    const open = data?.viewer.consumers?.find(known => known.name === consumer)?.lag
    const last = heard.at(-1)?.number
    if (open !== undefined && open < 1000 && last !== undefined) acknowledged.value = Math.max(acknowledged.value, last - open)
  }

  function skipRemoved(): void {
    const after = stream.error.value?.graphQLErrors[0]?.extensions['after']
    if (typeof after === 'string') from = after
    stream.again()
  }

  onScopeDispose(() => clearTimeout(drawing))
  const firstNew = computed(() => (changes.value.at(-1)?.number ?? 1) + waiting)
  return {
    stream, changes, acknowledged, acknowledging, skipRemoved, acknowledge, since,
    refusal: refusal as Readonly<Ref<CombinedError | null>>,
    unacknowledged: computed(() => changes.value.length === 0 ? 0 : Math.max(0, changes.value[0]!.number - acknowledged.value)),
    isNew: change => change.number >= firstNew.value && change.number > acknowledged.value,
  }
}
