import { keeping, type Token, type TokenSource } from './token'

/** The demo hub issues short-lived tokens for the identities of its samples. */
export function demoTokens(identity: string): TokenSource {
  return { token: keeping(() => issue(identity)), signOut: () => Promise.resolve() }
}

async function issue(identity: string): Promise<Token> {
  const answer = await fetch('/console/tokens', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ identity }) })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
  const { token, expiresAt } = await answer.json() as { token: string, expiresAt: string }
  return { value: token, expiresAt: new Date(expiresAt) }
}
