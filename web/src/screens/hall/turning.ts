import { useIntervalFn, usePreferredReducedMotion } from '@vueuse/core'
import { computed, ref, watch, type Ref } from 'vue'

/** Long enough to read a page from a distance. */
const turnEvery = 12_000

/** What is shown of a list that does not fit. */
export interface TurningPages<Row> {
  page: Readonly<Ref<number>>
  pages: Readonly<Ref<number>>
  rows: Readonly<Ref<readonly Row[]>>
  /** Whether pages turn by themselves. */
  turning: Ref<boolean>
  turn: (by: number) => void
}

/** Turns by itself, unless whoever looks wants nothing to move; anybody can stop it. */
export function useTurningPages<Row>(all: () => readonly Row[], perPage: () => number): TurningPages<Row> {
  const still = usePreferredReducedMotion()
  const turning = ref(still.value !== 'reduce')
  const page = ref(0)
  const pages = computed(() => Math.max(1, Math.ceil(all().length / perPage())))
  const turn = (by: number) => { page.value = (page.value + by + pages.value) % pages.value }
  watch(pages, count => { page.value = Math.min(page.value, count - 1) })
  useIntervalFn(() => { if (turning.value) turn(1) }, turnEvery)
  return { page, pages, rows: computed(() => all().slice(page.value * perPage(), (page.value + 1) * perPage())), turning, turn }
}
