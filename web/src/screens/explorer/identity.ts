import { ref, watch, type Ref, type WatchHandle } from 'vue'
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
  /** Whether one is on the way to being another. */
  becoming: Readonly<Ref<boolean>>
  failure: Readonly<Ref<string | null>>
  /** Asks the hub again how one signs in. */
  again: () => Promise<void>
}

/** Takes over who this tab was in the console, or comes back from the issuer; in the demo one may become another. */
export function useIdentity(): Identity {
  const signIn = ref<SignIn | null>(null)
  const identity = ref<string | null>(null)
  const becoming = ref(false)
  const failure = ref<string | null>(null)

  let followed: WatchHandle | undefined
  const trying = async (act: () => Promise<unknown>): Promise<void> => {
    failure.value = null
    try {
      await act()
    } catch (why) {
      failure.value = why instanceof Error ? why.message : String(why)
    }
  }
  const become = async (who: string | null): Promise<void> => {
    becoming.value = true
    await trying(() => who ? begin(demoTokens(who), who) : end())
    becoming.value = false
  }

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
    followed ??= watch(identity, become, { flush: 'sync' })
  })
  void again()
  return { signIn, identity, becoming, failure, again }
}
