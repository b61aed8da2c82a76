// One operation on both peers, from the known document to the text of the answer.
import { execute } from "graphql";
import { compileQuery } from "graphql-jit";
import { document, root, schema } from "./world.mjs";

export function answering(question) {
  const known = document(question);
  const compiled = compileQuery(schema, known, undefined, { customJSONSerializer: true });
  return {
    "graphql-js": () => JSON.stringify(execute({ schema, document: known, rootValue: root })),
    "graphql-jit": () => compiled.stringify(compiled.query(root, undefined, {})),
  };
}
