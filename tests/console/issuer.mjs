/**
 * An OpenID Connect issuer on the loopback, as an operator has one: authorization code with PKCE, access tokens as JWTs with the claims that the hub
 * reads. Whoever signs in is whoever he says: the name is an audience.
 *
 * node issuer.mjs CONSOLE-ORIGIN CERTIFICATE KEY    prints its address, then serves until it is ended.
 */
import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { Provider } from 'oidc-provider'

const [origin, certificate, key] = process.argv.slice(2)

/** What the issuer knows of people, by the name that they sign in with. */
const people = {
  HEALTH: { audience: 'HEALTH', region: '330100', purpose: 'INDUSTRY_FOLLOW_UP' },
  INSURANCE: { audience: 'INSURANCE', region: '330000', purpose: 'FUND_SUPERVISION', body: 'AGENCY' },
}

/** Shorter than the console keeps a token for, so that it asks for another each time that it needs one. */
const tokenSeconds = 45

const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) })
await new Promise(listening => server.listen(0, '127.0.0.1', listening))
const address = `https://127.0.0.1:${server.address().port}`

const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

const provider = new Provider(address, {
  clients: [{
    client_id: 'hub-console',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    redirect_uris: [`${origin}/signed-in`, `${origin}/explorer`],
    post_logout_redirect_uris: [origin],
  }],
  scopes: ['openid', 'hub'],
  jwks: { keys: [{ ...signing, alg: 'RS256', use: 'sig', kid: 'one' }] },
  cookies: { keys: ['of this run'] },
  clientBasedCORS: (_, asking) => asking === origin,
  findAccount: (_, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
  extraTokenClaims: (_, token) => people[token.accountId],
  issueRefreshToken: () => true,
  loadExistingGrant: async ({ oidc }) => {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid hub')
    grant.addResourceScope('urn:hub', 'hub')
    await grant.save()
    return grant
  },
  ttl: { AccessToken: tokenSeconds, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
  interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    resourceIndicators: {
      defaultResource: () => 'urn:hub',
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: 'hub', audience: 'hub', accessTokenFormat: 'jwt', accessTokenTTL: tokenSeconds, jwt: { sign: { alg: 'RS256' } } }),
    },
    rpInitiatedLogout: {
      logoutSource: (asked, form) => { asked.body = `<title>Sign out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>` },
    },
  },
})

const serve = provider.callback()
server.on('request', async (request, response) => {
  if (!request.url.startsWith('/sign-in/')) return serve(request, response)
  if (request.method !== 'POST') return response.setHeader('content-type', 'text/html').end('<title>Issuer</title><form method="post"><label>Name <input name="name"></label><button>Sign in</button></form>')
  let body = ''
  for await (const part of request) body += part
  await provider.interactionFinished(request, response, { login: { accountId: new URLSearchParams(body).get('name') } })
})

console.log(address)
