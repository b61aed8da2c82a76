import { ref, type Ref } from 'vue'

/** What the node that one talks to says of itself at /health/ready. */
export interface Readiness {
  status: string
  checks: { name: string, ok: boolean, lag?: number }[]
}

/** Asks the node; null while it has not answered, or does not. */
export function useReadiness(): { readiness: Readonly<Ref<Readiness | null>>, unreachable: Readonly<Ref<boolean>>, ask: () => Promise<void> } {
  const readiness = ref<Readiness | null>(null)
  const unreachable = ref(false)
  async function ask(): Promise<void> {
    try {
      // A node that is not ready answers too, with 503.
      const answer = await fetch('/health/ready', { headers: { accept: 'application/json' } })
      readiness.value = await answer.json() as Readiness
      unreachable.value = false
    } catch {
      unreachable.value = true
    }
  }
  return { readiness, unreachable, ask }
}
