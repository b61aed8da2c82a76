/** A bearer token and when it ends; kept in this page's memory and nowhere else. */
export interface Token {
  value: string
  expiresAt: Date
}

/** Where tokens come from: the demo's own, or an OpenID Connect issuer. */
export interface TokenSource {
  /** A token that is good for a while yet. */
  token: () => Promise<Token>
  signOut: () => Promise<void>
}

/** There will be no further token: whoever was signed in has to sign in again. */
export class SessionOver extends Error {
  override readonly name = 'SessionOver'
}

/** Asks for another once the one at hand is about to end, and never twice at the same time. */
export function keeping(ask: () => Promise<Token>, soonMilliseconds = 60_000): () => Promise<Token> {
  let kept: Token | undefined
  let asking: Promise<Token> | undefined
  return () => {
    if (kept && kept.expiresAt.getTime() - Date.now() > soonMilliseconds) return Promise.resolve(kept)
    asking ??= ask().then(token => (kept = token)).finally(() => { asking = undefined })
    return asking
  }
}
