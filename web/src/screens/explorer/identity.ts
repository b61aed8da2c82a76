import { ref, watch, type Ref } from 'vue'
import { demoTokens } from '@/session/demo'
import { backFromIssuer } from '@/session/oidc'
import { begin, end, remembered } from '@/session/session'
import { settings, type SignIn } from '@/session/settings'

/** As whom the explorer asks. */
export interface Identity {
  /** How one signs in; null until the hub has said. */
  signIn: Readonly<Ref<SignIn | null>>
  /** The demo's name of who asks; null is the public. */
  identity: Ref<string | null>
  failure: Readonly<Ref<string | null>>
  /** Asks the hub again how one signs in. */
  again: () => Promise<void>
}

/** Takes over who this tab was in the console, or comes back from the issuer; in the demo one may become another. */
export function useIdentity(): Identity {
  const signIn = ref<SignIn | null>(null)
  const identity = ref<string | null>(null)
  const failure = ref<string | null>(null)

  const trying = async (act: () => Promise<unknown>): Promise<void> => {
    failure.value = null
    try {
      await act()
    } catch (why) {
      failure.value = why instanceof Error ? why.message : String(why)
    }
  }
  const become = (who: string | null) => trying(() => who ? begin(demoTokens(who), who) : end())

  const again = () => trying(async () => {
    const way = (await settings()).signIn
    const asked = new URLSearchParams(location.search)
    if (way.kind === 'oidc' && asked.has('code')) {
      const { source } = await backFromIssuer(way)
      history.replaceState(null, '', location.pathname)
      await begin(source, null)
    }
    const who = remembered()
    if (way.kind === 'demo' && who && way.identities.some(one => one.id === who)) {
      await become(who)
      identity.value = who
    }
    signIn.value = way
    watch(identity, become)
  })
  void again()
  return { signIn, identity, failure, again }
}
