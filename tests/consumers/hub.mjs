// The hub under test and the operations that every client sends: a person is registered and terminated, asked for, and heard of.
import assert from 'node:assert/strict';
import fs from 'node:fs';

export const url = process.env.HUB_URL;
export const socketUrl = url.replace(/^http/, 'ws');
export const authorization = `Bearer ${process.env.HUB_TOKEN}`;
export const person = process.env.HUB_PERSON;
export const entries = JSON.parse(process.env.HUB_ENTRIES);

const read = (name) => fs.readFileSync(new URL(`documents/${name}.graphql`, import.meta.url), 'utf8');
export const [query, mutation, subscription] = ['person', 'submit', 'changes'].map(read);

export function checkSubmitted(data) {
  assert.deepEqual(data.submit.results.map((r) => r.result), ['ACCEPTED', 'ACCEPTED'], JSON.stringify(data));
  console.log('mutation: accepted');
}

export function checkPerson(data) {
  assert.deepEqual(data.practitioner.codes, [person]);
  assert.equal(data.practitioner.standing.status, 'TERMINATED');
  console.log('query: terminated');
}

// Whether the event is the termination of this run's person; other runs' persons are heard of on the same stream.
export function isOurs(data) {
  const change = data.statusChanged;
  if (!change.practitioner.codes.includes(person)) return false;
  assert.equal(change.after, 'TERMINATED');
  console.log('subscription: heard');
  return true;
}
