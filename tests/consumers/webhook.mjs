// A department's receiver: what the hub posts is verified by the package of Standard Webhooks and by the lines of docs/webhooks.md.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import { Webhook } from 'standardwebhooks';
import { authorization, entries, person, url } from './hub.mjs';

const page = fs.readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
const lines = (language) => page.match(new RegExp('```' + language + '\\n([\\s\\S]*?)```'))[1];
const { verify } = await import('data:text/javascript,' + encodeURIComponent(lines('javascript')));
const python = lines('python') + 'import json, sys\ngiven = json.load(sys.stdin)\nverify(given["secret"], given["headers"], given["body"].encode())\n';

function verifyInPython(secret, headers, body) {
  try {
    execFileSync('python3', ['-c', python], { input: JSON.stringify({ secret, headers, body }), stdio: ['pipe', 'inherit', 'inherit'] });
    return true;
  } catch (failure) {
    if (failure.code === 'ENOENT') return false;
    throw failure;
  }
}

let tell;
const told = new Promise((resolve) => { tell = resolve; });
let hear;
const heard = new Promise((resolve, reject) => { hear = { resolve, reject }; });

function check(secret, headers, body) {
  assert.deepEqual(new Webhook(secret).verify(body, headers), JSON.parse(body));
  verify(secret, headers, body);
  assert.throws(() => verify(secret, headers, body + ' '));
  assert.throws(() => new Webhook(secret).verify(body + ' ', headers));
  const inPython = verifyInPython(secret, headers, body);
  if (inPython) assert.throws(() => verifyInPython(secret, headers, body.replace('hub', 'hup')));
  return inPython;
}

const server = http.createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  try {
    const inPython = check(await told, request.headers, body);
    const message = JSON.parse(body);
    if (message.type === 'hub.webhook.verify') response.end(JSON.stringify({ challenge: message.challenge }));
    else response.writeHead(204).end();
    if (message.data?.statusChanged.practitioner.codes.includes(person)) hear.resolve({ message, id: request.headers['webhook-id'], inPython });
  } catch (failure) {
    response.writeHead(400).end();
    hear.reject(failure);
  }
});

async function ask(token, query, variables) {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: token }, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await answer.json();
  return { data, code: errors?.[0].extensions.code ?? errors?.[0].message };
}

await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const variables = {
  url: `http://127.0.0.1:${server.address().port}/`,
  document: 'subscription { statusChanged(consumer: "desk") { id after practitioner { codes } } }',
};
let registered;
// The grant was given by another process; the hub hears of it a moment later.
do registered = await ask(authorization, 'mutation($url: String!, $document: String!) { registerWebhook(consumer: "desk", url: $url, document: $document) { secret } }', variables);
while (registered.code === 'NOT_GRANTED');
assert.equal(registered.code, undefined);
tell(registered.data.registerWebhook.secret);
const sent = await ask(`Bearer ${process.env.HUB_AGENCY}`, 'mutation($entries: [EntryInput!]!) { submit(entries: $entries) { results { result } } }', { entries });
assert.deepEqual(sent.data.submit.results.map((r) => r.result), ['ACCEPTED', 'ACCEPTED']);
const { message, id, inPython } = await heard;
assert.equal(message.data.statusChanged.id, id);
console.log(`webhook: verified${inPython ? ', in Python too' : ''}`);
server.close();
process.exit(0);
