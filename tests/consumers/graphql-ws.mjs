import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, checkPerson, checkSubmitted, entries, isOurs, mutation, person, query, socketUrl, subscription } from './hub.mjs';

const client = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 });

async function once(payload) {
  for await (const result of client.iterate(payload)) {
    assert.equal(result.errors, undefined);
    return result.data;
  }
}

const changes = client.iterate({ query: subscription, variables: { after: 'BEGIN' } });
const heard = (async () => {
  for await (const { data, errors } of changes) {
    assert.equal(errors, undefined);
    if (isOurs(data)) return;
  }
  assert.fail('The subscription ended.');
})();
checkSubmitted(await once({ query: mutation, variables: { entries } }));
checkPerson(await once({ query, variables: { code: person } }));
await heard;
await assert.rejects(once({ query: '{ nothing }' }), (errors) => Array.isArray(errors) && errors[0].locations[0].column === 3);
await client.dispose();
