// Relay's compiler over a small project: a query with a fragment, a connection that pages, a mutation with a oneOf input and a subscription.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const project = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-relay-'));
try {
  fs.cpSync('relay', project, { recursive: true });
  fs.copyFileSync('../../schema.graphql', path.join(project, 'schema.graphql'));
  fs.mkdirSync(path.join(project, 'generated'));
  fs.writeFileSync(path.join(project, 'relay.config.json'), JSON.stringify({ src: './src', schema: './schema.graphql', language: 'typescript', artifactDirectory: './generated' }));
  execFileSync('node', [path.resolve('node_modules/relay-compiler/cli.js'), 'relay.config.json'], { cwd: project, stdio: 'inherit' });
  const generated = fs.readdirSync(path.join(project, 'generated'));
  for (const operation of ['PersonQuery', 'Person_standing', 'PersonSanctionsQuery', 'PersonMutation', 'PersonSubscription'])
    if (!generated.some((file) => file.startsWith(`${operation}.graphql.`))) throw new Error(`No ${operation} among ${generated}`);
  console.log(`generated: ${generated.join(' ')}`);
} finally {
  fs.rmSync(project, { recursive: true });
}
