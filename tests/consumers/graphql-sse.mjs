import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { authorization, checkPerson, checkSubmitted, entries, isOurs, mutation, person, query, subscription, url } from './hub.mjs';

const client = createClient({ url, headers: { authorization }, retryAttempts: 0 });

async function once(payload) {
  let last;
  for await (const result of client.iterate(payload)) last = result;
  assert.equal(last.errors, undefined);
  return last.data;
}

const heard = (async () => {
  for await (const { data, errors } of client.iterate({ query: subscription, variables: { after: 'BEGIN' } })) {
    assert.equal(errors, undefined);
    if (isOurs(data)) return;
  }
  assert.fail('The subscription ended.');
})();
checkSubmitted(await once({ query: mutation, variables: { entries } }));
checkPerson(await once({ query, variables: { code: person } }));
await heard;
client.dispose();
