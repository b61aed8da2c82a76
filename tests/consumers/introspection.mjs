// GraphiQL's introspection query, with every option, by the graphql package of both lines; without a token and with one.
import assert from 'node:assert/strict';
import * as graphql16 from 'graphql';
import * as graphql17 from 'graphql17';
import { authorization, url } from './hub.mjs';

const options = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };

for (const [line, graphql] of [[16, graphql16], [17, graphql17]]) {
  for (const headers of [{}, { authorization }]) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', accept: 'application/json, multipart/mixed' },
      body: JSON.stringify({ query: graphql.getIntrospectionQuery(options), operationName: 'IntrospectionQuery' }),
    });
    const { data, errors } = await response.json();
    assert.equal(errors, undefined);
    const schema = graphql.buildClientSchema(data);
    assert.deepEqual(graphql.validateSchema(schema), []);
    assert.equal(Boolean(schema.getSubscriptionType()), 'authorization' in headers);
    assert.deepEqual(graphql.validateSchema(graphql.buildSchema(graphql.printSchema(schema))), []);
    console.log(`graphql ${line}, ${Object.keys(headers).join() || 'no token'}: ${Object.keys(schema.getTypeMap()).length} types`);
  }
}
