/**
 * Writes down, for each definition of the console's documents, of which types its fields are, in the order of their writing; and for each of
 * these fields with whom the contract shares it, on which articles. So the console can leave out what its caller may not ask for, and say why,
 * without carrying the schema.
 */
const { TypeInfo, visit, visitWithTypeInfo, valueFromASTUntyped, isIntrospectionType } = require('graphql')

const sharesOf = node => (node?.directives ?? [])
  .filter(directive => directive.name.value === 'share')
  .map(directive => Object.fromEntries(directive.arguments.map(argument => [argument.name.value, valueFromASTUntyped(argument.value)])))
  .map(share => ({ with: [share.with].flat(), basis: [share.basis].flat(), ...share.purposes && { purposes: [share.purposes].flat() }, ...share.bodies && { bodies: [share.bodies].flat() } }))

exports.plugin = (schema, documents) => {
  const parents = {}
  const shares = {}
  for (const { document } of documents) {
    for (const definition of document.definitions) {
      const info = new TypeInfo(schema)
      const types = (parents[definition.name.value] = [])
      visit(definition, visitWithTypeInfo(info, {
        Field: field => {
          const parent = info.getParentType()
          types.push(parent.name)
          if (field.name.value.startsWith('__') || isIntrospectionType(parent)) return
          const own = sharesOf(parent.getFields()[field.name.value].astNode)
          shares[`${parent.name}.${field.name.value}`] = own.length > 0 ? own : sharesOf(parent.astNode)
        },
      }))
    }
  }
  return [
    `export const parents: Record<string, readonly string[]> = ${JSON.stringify(parents)}`,
    `export const shares: Record<string, readonly { with: readonly string[], basis: readonly string[], purposes?: readonly string[], bodies?: readonly string[] }[]> = ${JSON.stringify(shares)}`,
  ].join('\n')
}
