import { Kind, type DefinitionNode, type DocumentNode, type FieldNode, type SelectionNode, type SelectionSetNode, type ValueNode } from 'graphql'
import { parents } from './generated/coordinates'

/** A field of the contract, as `Type.field`. */
export type Coordinate = string

/** A document as its caller may send it, and what had to be left out. */
export interface Pruned {
  document: DocumentNode
  withheld: ReadonlySet<Coordinate>
}

/**
 * Leaves out of a document each field that its caller does not share, and the fragments and variables that nothing names any more. The hub would refuse the whole
 * otherwise (NOT_SHARED). A root field stays: a question that is not shared at all is the hub's to refuse.
 */
export function prune(document: DocumentNode, shared: (field: Coordinate) => boolean): Pruned {
  const withheld = new Set<Coordinate>()
  let definitions = document.definitions.map(definition => {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) return definition
    const types = parents[definition.name?.value ?? ''] ?? []
    let read = 0
    const kept = (set: SelectionSetNode, root: boolean): SelectionSetNode => ({ ...set, selections: set.selections.flatMap(selection => selectionOf(selection, root)) })
    const selectionOf = (selection: SelectionNode, root: boolean): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return [{ ...selection, selectionSet: kept(selection.selectionSet, root) }]
      const field = `${types[read++]}.${selection.name.value}`
      // Below a field that goes nothing is withheld of its own, yet each has its turn in the list.
      const below = selection.selectionSet && kept(selection.selectionSet, false)
      // What is asked of the contract itself is answered from the caller's view of it.
      if (root || field.startsWith('__') || selection.name.value.startsWith('__') || shared(field)) return [{ ...selection, selectionSet: below } as FieldNode]
      withheld.add(field)
      return []
    }
    return { ...definition, selectionSet: kept(definition.selectionSet, definition.kind === Kind.OPERATION_DEFINITION) }
  })
  definitions = withoutEmpty(definitions)
  // A new node, without what urql has noted on the old one.
  return { document: { kind: Kind.DOCUMENT, definitions: definitions.map(definition => definition.kind === Kind.OPERATION_DEFINITION
    ? { ...definition, variableDefinitions: definition.variableDefinitions?.filter(variable => names(definitions).has(`$${variable.variable.name.value}`)) }
    : definition) }, withheld }
}

/** An object of which no field is left, and a fragment of which none is, go as well; until nothing goes any more. */
function withoutEmpty(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const empty = new Set(definitions.flatMap(definition => definition.kind === Kind.FRAGMENT_DEFINITION && definition.selectionSet.selections.length === 0 ? [definition.name.value] : []))
  let changed = false
  const tidy = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: set.selections.flatMap(selection => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      changed ||= empty.has(selection.name.value)
      return empty.has(selection.name.value) ? [] : [selection]
    }
    if (!selection.selectionSet) return [selection]
    const below = tidy(selection.selectionSet)
    changed ||= below.selections.length === 0
    return below.selections.length === 0 ? [] : [{ ...selection, selectionSet: below } as SelectionNode]
  }) })
  const tidied = definitions
    .filter(definition => definition.kind !== Kind.FRAGMENT_DEFINITION || !empty.has(definition.name.value))
    .map((definition): DefinitionNode => 'selectionSet' in definition && definition.selectionSet ? { ...definition, selectionSet: tidy(definition.selectionSet) } as DefinitionNode : definition)
  return changed ? withoutEmpty(tidied) : used(tidied)
}

/** Without the fragments that no operation comes to. */
function used(definitions: DefinitionNode[]): DefinitionNode[] {
  const spread = names(definitions)
  const left = definitions.filter(definition => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(`...${definition.name.value}`))
  return left.length === definitions.length ? left : used(left)
}

/** Every variable (`$name`) and fragment (`...Name`) that is named in what is selected. */
function names(definitions: readonly DefinitionNode[]): Set<string> {
  const found = new Set<string>()
  const value = (node: ValueNode): void => {
    if (node.kind === Kind.VARIABLE) found.add(`$${node.name.value}`)
    else if (node.kind === Kind.LIST) node.values.forEach(value)
    else if (node.kind === Kind.OBJECT) node.fields.forEach(field => value(field.value))
  }
  const selections = (set: SelectionSetNode): void => set.selections.forEach(selection => {
    selection.directives?.forEach(directive => directive.arguments?.forEach(argument => value(argument.value)))
    if (selection.kind === Kind.FRAGMENT_SPREAD) found.add(`...${selection.name.value}`)
    if (selection.kind === Kind.FIELD) selection.arguments?.forEach(argument => value(argument.value))
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) selections(selection.selectionSet)
  })
  definitions.forEach(definition => 'selectionSet' in definition && definition.selectionSet && selections(definition.selectionSet))
  return found
}
