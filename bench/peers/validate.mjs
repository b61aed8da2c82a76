import { validate } from "graphql";
import { document, schema } from "./world.mjs";

const known = document("document");

export default {
  "graphql-js": () => {
    if (validate(schema, known).length > 0) throw new Error("The document is valid.");
  },
};
