import { Client, fetchExchange, mapExchange, makeOperation, subscriptionExchange, type Operation } from '@urql/core'
import type { Sink } from 'graphql-ws'
import type { Ref } from 'vue'
import type { TokenSource } from '@/session/token'
import { hearingOf } from './hearing'
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

/** An answer that has not come by then will not: the hub gives up earlier. */
const mostMilliseconds = 60_000

/** Asks over HTTP and hears as `hearingOf` does. Nothing is cached: a standing that was true a moment ago is not good enough. */
export function clientOf(source: TokenSource | undefined, shares: (field: string) => boolean): HubClient {
  const authorization = async () => source ? { authorization: `Bearer ${(await source.token()).value}` } : undefined
  const hearing = hearingOf(path, authorization)

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
    fetch: async (input, init) => fetch(input, {
      ...init,
      headers: { ...init?.headers as Record<string, string>, ...await authorization() },
      signal: AbortSignal.any([AbortSignal.timeout(mostMilliseconds), ...init?.signal ? [init.signal] : []]),
    }),
    exchanges: [
      mapExchange({ onOperation: told }),
      subscriptionExchange({
        forwardSubscription: request => ({
          subscribe: sink => ({ unsubscribe: hearing.subscribe({ query: request.query ?? '', variables: request.variables as Record<string, unknown> }, sink as Sink) }),
        }),
      }),
      fetchExchange,
    ],
  })
  return Object.assign(client, {
    close: hearing.close,
    hearing: hearing.open,
    withheld: (document: Operation['query']) => prunedOf(document).withheld,
  })
}
