import type { UserManager } from 'oidc-client-ts'
import type { SignIn } from './settings'
import { keeping, SessionOver, type Token, type TokenSource } from './token'

type Issuer = Extract<SignIn, { kind: 'oidc' }>

/** The path that the issuer sends its code to; no screen has it. */
export const callback = '/signed-in'

/** The explorer is a page of its own, which could not take over a token from another: it comes back to itself. */
const explorer = '/explorer'

let manager: Promise<UserManager> | undefined

/** Authorization code with PKCE. The tokens stay in memory; only what proves that an answer of the issuer is to our question outlives the way there and back. */
function managerOf(issuer: Issuer): Promise<UserManager> {
  manager ??= import('oidc-client-ts').then(({ UserManager, WebStorageStateStore, InMemoryWebStorage }) => new UserManager({
    authority: issuer.authority,
    client_id: issuer.clientId,
    scope: issuer.scope,
    redirect_uri: location.origin + (location.pathname === explorer ? explorer : callback),
    post_logout_redirect_uri: location.origin,
    response_type: 'code',
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  }))
  return manager
}

/** Leaves for the issuer; whoever comes back goes on to `to`. */
export async function leaveForIssuer(issuer: Issuer, to: string): Promise<void> {
  await (await managerOf(issuer)).signinRedirect({ state: to })
}

/** At the callback: the code for tokens, and where to go on. */
export async function backFromIssuer(issuer: Issuer): Promise<{ source: TokenSource, to: string }> {
  const users = await managerOf(issuer)
  const user = await users.signinRedirectCallback()
  return { source: tokensOf(users), to: typeof user.state === 'string' && user.state.startsWith('/') ? user.state : '/' }
}

/** What the issuer refuses is over; that it cannot be reached passes. */
async function over(failure: unknown): Promise<never> {
  const { ErrorResponse } = await import('oidc-client-ts')
  throw failure instanceof ErrorResponse ? new SessionOver() : failure
}

function tokensOf(users: UserManager): TokenSource {
  const ask = async (): Promise<Token> => {
    let user = await users.getUser()
    if (!user || user.expired || (user.expires_in ?? 0) < 60) user = await users.signinSilent().catch(over)
    if (!user) throw new SessionOver()
    return { value: user.access_token, expiresAt: new Date((user.expires_at ?? 0) * 1000) }
  }
  const signOut = async (): Promise<void> => {
    // Whoever is forgotten first is not named to the issuer by his token, which would stand in the address.
    await users.removeUser()
    await users.signoutRedirect()
  }
  return { token: keeping(ask), signOut }
}
