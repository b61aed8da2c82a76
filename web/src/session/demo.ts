import { fromHub } from './hub'
import { keeping, type Token, type TokenSource } from './token'

/** The demo hub issues short-lived tokens for the identities of its samples. */
export function demoTokens(identity: string): TokenSource {
  return { token: keeping(() => issue(identity)), signOut: () => Promise.resolve() }
}

async function issue(identity: string): Promise<Token> {
  const { token, expiresAt } = await fromHub<{ token: string, expiresAt: string }>('/console/tokens', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) })
  return { value: token, expiresAt: new Date(expiresAt) }
}
