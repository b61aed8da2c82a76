// Types for the schema and the operations, from schema.graphql and from the endpoint; TypeScript must take what comes out.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { authorization, url } from './hub.mjs';

const out = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-codegen-'));
try {
  for (const [name, schema] of [['file', '../../schema.graphql'], ['endpoint', { [url]: { headers: { authorization } } }]]) {
    const [types, operations] = [`${out}/${name}-types.ts`, `${out}/${name}-operations.ts`];
    const generates = { [types]: { plugins: ['typescript'] }, [operations]: { plugins: ['typescript-operations'] } };
    await generate({ schema, documents: 'documents/*.graphql', silent: true, generates }, true);
    const content = fs.readFileSync(operations, 'utf8');
    for (const type of ['PersonQuery', 'SubmitMutation', 'ChangesSubscription'])
      if (!content.includes(`export type ${type} =`)) throw new Error(`No ${type} in\n${content}`);
    execFileSync('node', ['node_modules/typescript/bin/tsc', '--noEmit', '--strict', '--skipLibCheck', types, operations], { stdio: 'inherit' });
    console.log(`${name}: ${content.length} characters of operations, ${fs.readFileSync(types).length} of types`);
  }
} finally {
  fs.rmSync(out, { recursive: true });
}
