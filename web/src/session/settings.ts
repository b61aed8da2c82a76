import type { Audience, Purpose } from '@/graphql/generated/enums'
import { fromHub, kept } from './hub'

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

/** How long what it says of today is good for, in milliseconds. */
const goodFor = 5 * 60_000

/** Asked once in a while; asked again after it failed. */
export const settings = kept(() => fromHub<Settings>('/console/settings'), goodFor)
