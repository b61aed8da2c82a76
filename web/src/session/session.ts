import { computed, shallowRef } from 'vue'
import { clientOf, type HubClient } from '@/graphql/client'
import type { Audience } from '@/graphql/generated/enums'
import { ViewerDocument, type ViewerQuery } from '@/graphql/generated/graphql'
import type { TokenSource } from './token'

/** Who is at the screen, what the hub shares with him, and the client that asks in his name. */
export interface Session {
  /** The demo's name of him; null where an issuer knows him. */
  identity: string | null
  viewer: ViewerQuery['viewer']
  client: HubClient
  shares: (field: string) => boolean
  source: TokenSource
}

const present = shallowRef<Session | null>(null)

/** The client of whoever has not signed in: the hub takes him for PUBLIC. */
export const publicClient = clientOf(undefined, () => true)

/** Who has signed in; null while nobody has. */
export const session = computed(() => present.value)

/** Who asks now: whoever has signed in, else the public. */
export const client = computed<HubClient>(() => present.value?.client ?? publicClient)

/** The part that the law gives whoever is at the screen. */
export const audience = computed<Audience>(() => present.value?.viewer.audience ?? 'PUBLIC')

let turn = 0

/** Asks the hub who it takes the bearer to be; from then on the screens ask in his name. */
export async function begin(source: TokenSource, identity: string | null): Promise<Session> {
  const mine = ++turn
  const asking = clientOf(source, () => true)
  const { data, error } = await asking.query(ViewerDocument, {}).toPromise()
  asking.close()
  if (!data) throw error ?? new Error('viewer')
  // Of two who come at once the later one stays.
  if (mine !== turn && present.value) return present.value
  const shared = new Set(data.viewer.fields.map(grant => `${grant.type}.${grant.field}`))
  const shares = (field: string) => shared.has(field)
  present.value?.client.close()
  present.value = { identity, viewer: data.viewer, client: clientOf(source, shares), shares, source }
  remember(identity)
  return present.value
}

/** Forgets him, here and at his issuer. */
export async function end(): Promise<void> {
  turn++
  const ended = present.value
  present.value = null
  remember(null)
  ended?.client.close()
  await ended?.source.signOut()
}

const key = 'identity'

/** Which of the demo's identities this tab was, never a token. */
export const remembered = (): string | null => sessionStorage.getItem(key)

function remember(identity: string | null): void {
  if (identity) sessionStorage.setItem(key, identity)
  else sessionStorage.removeItem(key)
}
