// The data and the schema that engine/World.cs has.
import { readFileSync } from "node:fs";
import { buildSchema, parse } from "graphql";

export const text = (question) => readFileSync(new URL(`../questions/${question}.graphql`, import.meta.url), "utf8");

const row = (i) => ({
  __typename: "Row", id: `row-${i}`, name: `Name of ${i}`, title: i % 3 === 0 ? null : `Title “${i}” "x"`, count: i * 7, share: i / 8, active: i % 2 === 0,
});
const range = (from, count, make) => Array.from({ length: count }, (_, i) => make(from + i));
const rows = range(0, 1000, row);
const groups = range(0, 20, (i) => ({ __typename: "Group", id: `g${i}`, name: `Group ${i}`, members: range(i * 10, 10, row) }));

export const schema = buildSchema(text("schema"));
export const root = { hello: "world", rows, groups };
export const document = (question) => parse(text(question));
