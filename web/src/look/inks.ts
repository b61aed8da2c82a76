import { computed, shallowRef, watch } from 'vue'
import { night } from './theme'

const names = ['ink', 'ink-soft', 'paper', 'ground', 'line', 'brand', 'brand-soft', 'normal', 'normal-soft', 'suspended', 'suspended-soft', 'terminated', 'terminated-soft', 'withheld'] as const

/** The theme's colours by name, for what is drawn on a canvas. */
export type Inks = Record<typeof names[number], string>

const read = (): Inks => {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()])) as Inks
}

const present = shallowRef(read())
watch(night, () => requestAnimationFrame(() => { present.value = read() }), { flush: 'post' })

/** As they are by day or by night, whichever it is. */
export const inks = computed(() => present.value)
