import type { Audience, Purpose } from '@/graphql/generated/enums'

/** Somebody who looks at the samples in the demo. */
export interface DemoIdentity {
  id: string
  audience: Audience
  region: string
  purpose: Purpose
  institution?: string
  person?: string
  note: { zh: string, en: string }
}

/** How one signs in at this hub. */
export type SignIn =
  | { kind: 'demo', identities: DemoIdentity[] }
  | { kind: 'oidc', authority: string, clientId: string, scope: string }
  | { kind: 'none' }

/** What the hub tells the console before anybody has signed in. */
export interface Settings {
  version: string
  today: string
  signIn: SignIn
}

let asked: Promise<Settings> | undefined

let askedAt = 0

/** How long what it says of today is good for, in milliseconds. */
const goodFor = 5 * 60_000

/** Asked once in a while; asked again after it failed. */
export function settings(): Promise<Settings> {
  if (Date.now() - askedAt > goodFor) [asked, askedAt] = [undefined, Date.now()]
  asked ??= read().catch((failure: unknown) => {
    asked = undefined
    throw failure
  })
  return asked
}

/** The day of the law as it is now, for a screen that is left running from one day to the next. */
export const todayAtHub = async (): Promise<string> => (await read()).today

async function read(): Promise<Settings> {
  const answer = await fetch('/console/settings', { headers: { accept: 'application/json' } })
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`)
  return await answer.json() as Settings
}
