// Makes RESULTS.md of the lines of all rounds: medians, spread, ratios, and whether each target is reached.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, type } from "node:os";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").map((line) => JSON.parse(line));
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => { const s = sorted(numbers); return (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2; };
const of = (question, side) => lines.filter((line) => line.question === question && line.side === side);
const times = (question, side) => of(question, side).map((line) => line.nanoseconds / 1000);
const micro = (question, side) => median(times(question, side));
const show = (number) => (number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString("en"));

const questions = {
  parse: "parse a document of ordinary size", validate: "validate it", hello: "hello, known document",
  list: "list of 1,000 × 6 fields", nested: "nested 20 × 10 objects",
  told: "list of 1,000 × 6 fields, in turn",
  policy: "1,000 registrations × 6 fields out of a hub's database",
  log: "a submit, 32 writers at once on PostgreSQL, per submit",
  streams: "an event, from its submit to 300 subscribers on PostgreSQL",
};
const sides = { engine: "this engine", visited: "this engine, telling a visitor", guarded: "this engine, every record checked", sequence: "the same rows by hand, places from a sequence", asking: "each subscriber asks the log", floor: "Utf8JsonWriter by hand", "graphql-js": "graphql-js", "graphql-jit": "graphql-jit + fast-json-stringify" };
const row = (...cells) => `| ${cells.join(" | ")} |`;

console.log(`# What was measured

By \`bench/run.sh\`, ${of("hello", "engine").length} rounds of all sides in turn; each figure is the median of the rounds' medians, the spread from the least to the
greatest of them. Everything is in memory: the operation is known, and is answered from the engine's call to the last byte of JSON.

- ${cpus().length} cores (${cpus()[0].model.trim()}), ${type()} ${release().split("-")[0]}, .NET ${execFileSync("dotnet", ["--list-runtimes"]).toString().match(/Microsoft\.NETCore\.App (\S+)/g).at(-1).split(" ")[1]}, Node.js ${process.versions.node}
- load average at the end ${loadavg().map((load) => load.toFixed(1)).join(", ")}: on a machine that others use, trust the ratios more than the times

${row("question", "side", "µs", "spread", "times the engine's", "bytes allocated")}
|---|---|---|---|---|---|`);
for (const [question, words] of Object.entries(questions)) {
  for (const [side, name] of Object.entries(sides)) {
    const all = times(question, side);
    if (all.length === 0) continue;
    const allocated = of(question, side)[0].allocated;
    console.log(row(words, name, show(median(all)), `${show(Math.min(...all))} to ${show(Math.max(...all))}`,
      (median(all) / micro(question, "engine")).toFixed(2), allocated === undefined ? "" : median(of(question, side).map((line) => line.allocated)).toLocaleString("en")));
  }
}

const bytes = (question) => median(of(question, "engine").map((line) => line.allocated));
const ratio = (question, side) => micro(question, side) / micro(question, "engine");
const targets = [
  ["hello ≤ 1.5 µs", micro("hello", "engine"), (v) => v <= 1.5, "µs"],
  ["list ≤ 500 µs", micro("list", "engine"), (v) => v <= 500, "µs"],
  ["list < 10 kB allocated", bytes("list"), (v) => v < 10_000, "bytes"],
  ["list ≥ 0.6 of Utf8JsonWriter by hand", ratio("list", "floor"), (v) => v >= 0.6, "×"],
  ["list ≥ 10 × graphql-js", ratio("list", "graphql-js"), (v) => v >= 10, "×"],
  ["list ≥ 1.5 × graphql-jit", ratio("list", "graphql-jit"), (v) => v >= 1.5, "×"],
  ["list told to a visitor ≤ 1.1 × untold", ratio("told", "visited"), (v) => v <= 1.1, "×"],
  ["nested ≤ 80 µs", micro("nested", "engine"), (v) => v <= 80, "µs"],
  ["nested ≥ 0.4 of Utf8JsonWriter by hand", ratio("nested", "floor"), (v) => v >= 0.4, "×"],
  ["nested ≥ 1.5 × graphql-jit", ratio("nested", "graphql-jit"), (v) => v >= 1.5, "×"],
  ["hello ≤ 1 KB allocated", bytes("hello"), (v) => v <= 1024, "bytes"],
  ["list ≤ 1 KB allocated", bytes("list"), (v) => v <= 1024, "bytes"],
  ["nested ≤ 1 KB allocated", bytes("nested"), (v) => v <= 1024, "bytes"],
];
console.log(`\n## Targets\n\n${row("target", "measured", "")}\n|---|---|---|`);
for (const [target, value, reached, unit] of targets) {
  console.log(row(target, `${unit === "×" ? value.toFixed(2) : show(value)} ${unit}`, reached(value) ? "reached" : "**missed**"));
}
console.log(`
The engine's allocations grow neither with the rows nor with the fields: what an operation fills while it runs waits with its plan for the next.`);
