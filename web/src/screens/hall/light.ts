import { useStorage } from '@vueuse/core'
import { computed, onScopeDispose, watchEffect, type Ref } from 'vue'
import { night } from '@/look/theme'

/** How bright a screen on a wall is: by the clock, or as somebody chose. */
export type Light = 'auto' | 'day' | 'night'

const [dawn, dusk] = [6, 18]

/** Whether it is night for a hall at this hour. */
export const isNight = (hour: number): boolean => hour < dawn || hour >= dusk

/** Makes the page light or dark while the hall is shown; what is chosen for the other screens stays as it is. */
export function useLight(now: Ref<Date>): Ref<Light> {
  const light = useStorage<Light>('hall-light', 'auto')
  const dark = computed(() => light.value === 'auto' ? isNight(now.value.getHours()) : light.value === 'night')
  const root = document.documentElement.classList
  watchEffect(() => {
    void night.value
    root.toggle('dark', dark.value)
  }, { flush: 'post' })
  onScopeDispose(() => root.toggle('dark', night.value))
  return light
}
