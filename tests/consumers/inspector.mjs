// GraphQL Inspector: the operations are valid in schema.graphql, and the caller's view, as the endpoint tells it, is a part of schema.graphql.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { authorization, url } from './hub.mjs';

function inspect(...parameters) {
  console.log(`graphql-inspector ${parameters[0]}`);
  const output = execFileSync('node', ['node_modules/@graphql-inspector/cli/cjs/index.js', ...parameters], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  console.log(output);
  return output;
}

inspect('validate', 'documents/*.graphql', '../../schema.graphql');
// What introspection cannot tell, which directives are applied, is left out of the comparison.
const changes = inspect('diff', url, '../../schema.graphql', '--left-header', `authorization: ${authorization}`, '--rule', './inspector-rule.cjs');
assert.match(changes, /No breaking changes detected/);
assert.doesNotMatch(changes, /removed|changed type/);
