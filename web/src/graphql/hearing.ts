import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient, type Sink } from 'graphql-ws'
import { readonly, ref, type Ref } from 'vue'

/** How one caller hears: over one WebSocket or, where none gets through, over server-sent events. */
export interface Hearing {
  subscribe: (asked: { query: string, variables: Record<string, unknown> }, heard: Sink) => () => void
  /** Whether what is heard by is open. */
  open: Readonly<Ref<boolean>>
  close: () => void
}

/** A ping goes out this often; a socket that does not answer one in time is dead, whatever the machine believes. */
const [pinging, answered] = [10_000, 20_000]

/** Sockets that were tried in vain before server-sent events are: some proxies let none through. */
const inVain = 2

/** Nothing is taken up again here, which would leave out what happened meanwhile; see `useStream`. */
export function hearingOf(path: string, authorization: () => Promise<{ authorization: string } | undefined>): Hearing {
  const open = ref(false)
  let unopened = 0
  let everOpened = false
  let dead: ReturnType<typeof setTimeout> | undefined
  const sockets = socketClient({
    url: () => new URL(path, location.href.replace(/^http/, 'ws')).href,
    connectionParams: authorization,
    lazy: true,
    keepAlive: pinging,
    retryAttempts: 0,
    on: {
      connecting: () => { unopened++ },
      connected: () => { [unopened, everOpened, open.value] = [0, true, true] },
      ping: received => { if (!received) dead = setTimeout(() => sockets.terminate(), answered) },
      pong: () => clearTimeout(dead),
      closed: () => {
        clearTimeout(dead)
        open.value = false
      },
    },
  })
  const events = sseClient({ url: path, headers: async () => ({ ...await authorization() }), retryAttempts: 0, on: { connected: () => { open.value = true } } })

  /** When a stream of events has ended, sockets have their turn again. */
  const overEvents = (heard: Sink): Sink => {
    const ended = () => { [open.value, unopened] = [false, 0] }
    return {
      next: value => heard.next(value),
      error: failure => {
        ended()
        heard.error(failure)
      },
      complete: () => {
        ended()
        heard.complete()
      },
    }
  }
  return {
    subscribe: (asked, heard) => everOpened || unopened < inVain ? sockets.subscribe(asked, heard) : events.subscribe(asked, overEvents(heard)),
    open: readonly(open),
    close: () => {
      clearTimeout(dead)
      void sockets.dispose()
      events.dispose()
    },
  }
}
