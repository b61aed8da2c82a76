import { parse } from "graphql";
import { text } from "./world.mjs";

const source = text("document");

export default { "graphql-js": () => parse(source) };
