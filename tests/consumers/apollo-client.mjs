import assert from 'node:assert/strict';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { authorization, checkPerson, checkSubmitted, entries, isOurs, mutation, person, query, socketUrl, subscription, url } from './hub.mjs';

const socket = createClient({ url: socketUrl, webSocketImpl: WebSocket, connectionParams: { authorization }, retryAttempts: 0 });
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(socket), new HttpLink({ uri: url, headers: { authorization } })),
});

let subscribed;
const heard = new Promise((resolve, reject) => {
  subscribed = client.subscribe({ query: gql(subscription), variables: { after: 'BEGIN' } }).subscribe({
    next: ({ data, error }) => { if (error) reject(error); else if (isOurs(data)) resolve(); },
    error: reject,
    complete: () => reject(new Error('The subscription ended.')),
  });
});
checkSubmitted((await client.mutate({ mutation: gql(mutation), variables: { entries } })).data);
checkPerson((await client.query({ query: gql(query), variables: { code: person } })).data);
await heard;
subscribed.unsubscribe();
// The second answer is the cache's, which takes objects in by their type and id.
checkPerson((await client.query({ query: gql(query), variables: { code: person }, fetchPolicy: 'cache-only' })).data);
assert.ok(Object.keys(client.cache.extract()).some((key) => key.startsWith('Practitioner:')));
client.stop();
await socket.dispose();
