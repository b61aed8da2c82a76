import { computed, type ComputedRef, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { SanctionFilter } from '@/graphql/generated/graphql'

/** The conditions of the list, as they stand in the address: none of them names a person. */
export const conditions = ['status', 'cause', 'category', 'kind', 'region', 'institution', 'activeOn', 'decidedFrom', 'decidedTo'] as const

export type Condition = (typeof conditions)[number]

/** Reads and writes the conditions in the address, and gives what the hub is asked by them. */
export function useConditions(): { of: (name: Condition) => WritableComputedRef<string>, where: ComputedRef<SanctionFilter>, any: ComputedRef<boolean>, clear: () => void } {
  const route = useRoute()
  const router = useRouter()
  const read = (name: Condition): string => typeof route.query[name] === 'string' ? route.query[name] : ''
  const of = (name: Condition) => computed({
    get: () => read(name),
    set: value => void router.replace({ query: { ...route.query, [name]: value || undefined } }),
  })
  const listed = <Value>(name: Condition): Value[] | undefined => read(name) ? [read(name) as Value] : undefined
  const plain = (name: Condition) => read(name) || undefined
  return {
    of,
    where: computed(() => ({
      status: listed('status'), cause: listed('cause'), category: listed('category'), institutionKind: plain('kind') as SanctionFilter['institutionKind'],
      region: plain('region'), institution: plain('institution'), activeOn: plain('activeOn'), decidedFrom: plain('decidedFrom'), decidedTo: plain('decidedTo'),
    })),
    any: computed(() => conditions.some(name => read(name) !== '')),
    clear: () => void router.replace({ query: { ...route.query, ...Object.fromEntries(conditions.map(name => [name, undefined])) } }),
  }
}
