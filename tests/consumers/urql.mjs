import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, checkPerson, checkSubmitted, entries, isOurs, mutation, person, query, socketUrl, subscription, url } from './hub.mjs';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 });
const client = new Client({
  url,
  fetchOptions: { headers: { authorization } },
  exchanges: [
    cacheExchange,
    fetchExchange,
    subscriptionExchange({ forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe(request, sink) }) }) }),
  ],
});

async function once(result) {
  const { data, error } = await result.toPromise();
  assert.equal(error, undefined);
  return data;
}

let subscribed;
const heard = new Promise((resolve, reject) => {
  subscribed = client.subscription(subscription, { after: 'BEGIN' }).subscribe(({ data, error }) => { if (error) reject(error); else if (isOurs(data)) resolve(); });
});
checkSubmitted(await once(client.mutation(mutation, { entries })));
checkPerson(await once(client.query(query, { code: person })));
// The same by GET, as urql does when it is told to.
checkPerson(await once(client.query(query, { code: person }, { preferGetMethod: 'force', requestPolicy: 'network-only' })));
await heard;
subscribed.unsubscribe();
await socket.dispose();
