import { onScopeDispose, readonly, ref, type Ref } from 'vue'
import { settings } from './settings'

/** How often a page that is left open asks which day it is, in milliseconds. */
const often = 5 * 60_000

/** The day of the law at the hub, as yyyy-MM-dd; it changes under a page that is left open. Null until the hub has said. */
export function useToday(): Readonly<Ref<string | null>> {
  const today = ref<string | null>(null)
  const ask = () => void settings().then(said => { today.value = said.today }, () => {})
  ask()
  const asking = setInterval(ask, often)
  document.addEventListener('visibilitychange', ask)
  onScopeDispose(() => {
    clearInterval(asking)
    document.removeEventListener('visibilitychange', ask)
  })
  return readonly(today)
}
