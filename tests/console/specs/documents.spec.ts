import { buildSchema, validate, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { expect, test } from '../test.ts'
import * as generated from '../../../web/src/graphql/generated/graphql.ts'
import { prune } from '../../../web/src/graphql/prune.ts'

const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document')).map(([name, document]) => [name, document as unknown as DocumentNode] as const)

/** Whether the view has what the operation begins with: which page is whose is the router's to say. */
function begins(view: GraphQLSchema, document: DocumentNode): boolean {
  const operation = document.definitions.find((definition): definition is OperationDefinitionNode => definition.kind === 'OperationDefinition')!
  const fields = view.getRootType(operation.operation)?.getFields()
  return operation.selectionSet.selections.every(selection => selection.kind === 'Field' && fields?.[selection.name.value] !== undefined)
}

test('whoever asks, what the console sends him is within the view that the hub has for him, and keeps all that is in it', async ({ hub }) => {
  const { signIn } = await (await fetch(`${hub.url}/console/settings`)).json() as { signIn: { identities: { id: string }[] } }
  expect(signIn.identities.length).toBeGreaterThan(8)
  let asked = 0
  for (const { id } of signIn.identities) {
    const view = buildSchema(await hub.contractOf(id), { assumeValidSDL: true })
    const { data } = await hub.ask(id, '{ viewer { fields { type field } } }')
    const shared = new Set((data!['viewer'].fields as { type: string, field: string }[]).map(grant => `${grant.type}.${grant.field}`))
    for (const [name, document] of documents.filter(([, document]) => begins(view, document))) {
      const { document: sent, withheld } = prune(document, field => shared.has(field))
      expect(validate(view, sent).map(error => error.message), `${name} as ${id}, without ${[...withheld].join(', ')}`).toEqual([])
      for (const field of withheld) {
        const [type, of] = field.split('.') as [string, string]
        const known = view.getType(type)
        expect(known && 'getFields' in known ? known.getFields()[of] : undefined, `${field} as ${id}`).toBeUndefined()
      }
      asked++
    }
  }
  expect(asked).toBeGreaterThan(documents.length)
})
