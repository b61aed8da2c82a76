/** Writes down every enum of the contract as a union of its values: also those that no document selects, of which the console still knows the names. */
const { isEnumType, isIntrospectionType } = require('graphql')

exports.plugin = schema => Object.values(schema.getTypeMap())
  .filter(type => isEnumType(type) && !isIntrospectionType(type))
  .map(type => `export type ${type.name} = ${type.getValues().map(value => `'${value.name}'`).join(' | ')}`)
  .join('\n')
