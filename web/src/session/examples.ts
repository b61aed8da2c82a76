import type { Audience } from '@/graphql/generated/enums'
import { fromHub, kept } from './hub'

/** An operation to try, and whose it is. */
export interface Example {
  audience: Audience
  /** The demo's name of who asks it; missing where anyone may. */
  identity?: string
  name: string
  note: { zh: string, en: string }
  operation: string
}

/** The hub's own examples; asked once, asked again after it failed. */
export const examples = kept(() => fromHub<Example[]>('/console/examples'))

/** Every text that an example gives a field as this argument: somebody or something worth looking at. */
export async function exampleArguments(field: string, argument: string): Promise<string[]> {
  const { Kind, parse, visit } = await import('graphql')
  const found = new Set<string>()
  for (const { operation } of await examples()) {
    visit(parse(operation), { Field: node => {
      const given = node.name.value === field ? node.arguments?.find(one => one.name.value === argument)?.value : undefined
      const values = given?.kind === Kind.LIST ? given.values : given ? [given] : []
      for (const value of values) if (value.kind === Kind.STRING) found.add(value.value)
    } })
  }
  return [...found]
}
