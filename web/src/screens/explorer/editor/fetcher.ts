import { getOperationAST, parse } from 'graphql'
import type { GraphiQLProps } from 'graphiql'
import { createClient } from 'graphql-ws'
import type { TokenSource } from '@/session/token'

/** What the editor asks by. */
export type Fetcher = GraphiQLProps['fetcher']

/** What is said where the hub does not answer as a hub does. */
export interface Unanswered {
  away: string
  status: (status: number) => string
}

const path = '/graphql'

/** Asks in the caller's name: queries over HTTP, subscriptions over a WebSocket. The token goes into the request and nowhere else. */
export function fetcherOf(source: TokenSource | undefined, unanswered: Unanswered, onReach: (reached: boolean) => void): Fetcher {
  const authorization = async (): Promise<Record<string, string>> => source ? { authorization: `Bearer ${(await source.token()).value}` } : {}
  const sockets = createClient({ url: () => new URL(path, location.href.replace(/^http/, 'ws')).href, connectionParams: authorization, retryAttempts: 0 })

  async function ask(asked: unknown): Promise<Response> {
    try {
      const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json', ...await authorization() }, body: JSON.stringify(asked) })
      onReach(true)
      return answer
    } catch {
      onReach(false)
      throw new Error(unanswered.away)
    }
  }

  return async (asked, options) => {
    const operation = getOperationAST(options?.documentAST ?? parse(asked.query), asked.operationName)
    // The editor types its own results; what comes over the socket has the same form.
    if (operation?.operation === 'subscription') return sockets.iterate(asked) as AsyncIterableIterator<never>
    const answer = await ask(asked)
    if (!answer.headers.get('content-type')?.includes('json')) throw new Error(unanswered.status(answer.status))
    return await answer.json() as never
  }
}
