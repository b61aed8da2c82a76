import { Client, fetchExchange, mapExchange, makeOperation, subscriptionExchange, type Operation } from '@urql/core'
import { createClient as sseClient } from 'graphql-sse'
import { createClient as socketClient } from 'graphql-ws'
import { readonly, ref, type Ref } from 'vue'
import type { TokenSource } from '@/session/token'
import { prune, type Pruned } from './prune'

/** An urql client of one caller; its sockets end with it. */
export interface HubClient extends Client {
  close: () => void
  /** Whether what it hears by is open. */
  hearing: Readonly<Ref<boolean>>
  /** What of a document this caller is not shared. */
  withheld: (document: Operation['query']) => ReadonlySet<string>
}

const path = '/graphql'

/** Sockets that were never opened before what comes after them is tried: some proxies let none through. */
const mostUnopened = 2

/**
 * Asks over HTTP, and hears over a WebSocket or, where none can be opened, over server-sent events. Nothing is cached: a standing that was true a moment ago is not good enough.
 * A stream is not taken up again by the transport, which would leave out what happened meanwhile; see `useStream`.
 */
export function clientOf(source: TokenSource | undefined, shares: (field: string) => boolean): HubClient {
  const authorization = async () => source ? { authorization: `Bearer ${(await source.token()).value}` } : undefined
  const hearing = ref(false)
  let unopened = 0
  const sockets = socketClient({
    url: () => new URL(path, location.href.replace(/^http/, 'ws')).href,
    connectionParams: authorization,
    lazy: true,
    keepAlive: 10_000,
    retryAttempts: 0,
    on: {
      connecting: () => { unopened++ },
      connected: () => { [unopened, hearing.value] = [0, true] },
      closed: () => { hearing.value = false },
    },
  })
  const events = sseClient({ url: path, headers: async () => ({ ...await authorization() }), retryAttempts: 0, on: { connected: () => { hearing.value = true } } })

  const pruned = new Map<Operation['query'], Pruned>()
  const prunedOf = (document: Operation['query']): Pruned => {
    const known = pruned.get(document)
    if (known) return known
    const fresh = prune(document, shares)
    pruned.set(document, fresh)
    return fresh
  }
  const told = (operation: Operation) => makeOperation(operation.kind, { ...operation, query: prunedOf(operation.query).document }, operation.context)

  const client = new Client({
    url: path,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetch: async (input, init) => fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, ...await authorization() } }),
    exchanges: [
      mapExchange({ onOperation: told }),
      subscriptionExchange({
        forwardSubscription: request => ({
          subscribe: sink => {
            const asked = { query: request.query ?? '', variables: request.variables as Record<string, unknown> }
            const heard = { next: sink.next as (value: unknown) => void, error: sink.error, complete: sink.complete }
            return { unsubscribe: unopened < mostUnopened ? sockets.subscribe(asked, heard) : events.subscribe(asked, heard) }
          },
        }),
      }),
      fetchExchange,
    ],
  })
  return Object.assign(client, {
    close: () => {
      void sockets.dispose()
      events.dispose()
    },
    hearing: readonly(hearing),
    withheld: (document: Operation['query']) => prunedOf(document).withheld,
  })
}
