// Makes RESULTS.md of the lines of all rounds: medians, spread, ratios, and whether each target is reached.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg, release, totalmem, type } from "node:os";

const lines = readFileSync(process.argv[2], "utf8").trim().split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
const sorted = (numbers) => numbers.toSorted((a, b) => a - b);
const median = (numbers) => { const s = sorted(numbers); return (s[(s.length - 1) >> 1] + s[s.length >> 1]) / 2; };
const of = (question, side) => lines.filter((line) => line.question === question && line.side === side);
const all = (question, side, what = "nanoseconds") => of(question, side).map((line) => line[what]).filter((number) => number !== undefined && number !== null);
const middle = (question, side, what) => (all(question, side, what).length === 0 ? undefined : median(all(question, side, what)));
const micro = (question, side) => middle(question, side) / 1000;
const ratio = (question, side, to = "engine") => micro(question, side) / micro(question, to);
const show = (number) => (number < 10 ? number.toFixed(2) : number < 100 ? number.toFixed(1) : Math.round(number).toLocaleString("en"));
const row = (...cells) => `| ${cells.join(" | ")} |`;

const questions = {
  parse: "parse a document of ordinary size", validate: "validate it", hello: "hello, known document",
  list: "list of 1,000 × 6 fields", nested: "nested 20 × 10 objects",
  told: "list of 1,000 × 6 fields, in turn",
  policy: "1,000 registrations × 6 fields out of a hub's database",
  practitioner: "practitioner, registrations and institutions by code, over HTTP",
  publicStatus: "publicStatus of 100 codes, over HTTP",
  http: "{ viewer { audience } } over HTTP", "http-status": "publicStatus of one code over HTTP", "http-practitioner": "practitioner over HTTP",
  log: "a submit, 32 writers at once on PostgreSQL, per submit",
  streams: "an event, from its submit to 300 subscribers on PostgreSQL",
  fanout: "an event, from its submit to the last of 10,000 sockets",
  others: "other requests meanwhile, the 99th of a hundred",
  import: "import of registrations, each",
  index: "look-up in the index",
  growth: "practitioner by code, over HTTP",
  "growth-status": "publicStatus of one code, over HTTP",
  start: "from the program's start to its first answer, SQLite",
};
const sides = {
  engine: "this hub", visited: "telling a visitor", guarded: "every record checked", undisclosed: "leaving no record of whom it told",
  few: "this hub, with a hundredth as many people", small: "with 50 thousand people", large: "with 5 million people", quiet: "while nothing happens",
  floor: "by hand", "floor-known": "by hand, each token checked once", sequence: "the same rows by hand, places from a sequence", asking: "each subscriber asks the log", copy: "COPY of the same rows",
  "graphql-js": "graphql-js", "graphql-jit": "graphql-jit + fast-json-stringify",
  mercurius: "mercurius with its JIT, a process for each core", yoga: "graphql-yoga, a process for each core", postgraphile: "PostGraphile, a process for each core",
};
const rounds = Math.max(...["hello", "practitioner", "publicStatus"].map((question) => of(question, "engine").length));

console.log(`# What was measured

By \`bench/run.sh\`, ${rounds} rounds of all sides in turn; each figure is the median of the rounds' medians, the spread from the least to the
greatest of them. Up to "1,000 registrations" everything is in one process, from the engine's call to the last byte of JSON; over HTTP it is 32 connections of wrk on the
same machine, so that "µs" is the time between two answers, not how long one takes.

- ${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release().split("-")[0]}, .NET ${execFileSync("dotnet", ["--list-runtimes"]).toString().match(/Microsoft\.NETCore\.App (\S+)/g).at(-1).split(" ")[1]}, Node.js ${process.versions.node}, PostgreSQL 15 that waits for its disk
- load average at the end ${loadavg().map((load) => load.toFixed(1)).join(", ")}: on a machine that others use, trust the ratios more than the times

${row("question", "side", "µs", "spread", "times the hub's", "bytes allocated")}
|---|---|---|---|---|---|`);
for (const [question, words] of Object.entries(questions)) {
  for (const [side, name] of Object.entries(sides)) {
    const times = all(question, side).map((time) => time / 1000);
    if (times.length === 0) continue;
    const allocated = middle(question, side, "allocated");
    const base = of(question, "engine").length > 0 ? "engine" : "small";
    console.log(row(words, name, show(median(times)), `${show(Math.min(...times))} to ${show(Math.max(...times))}`, ratio(question, side, base).toFixed(2), allocated?.toLocaleString("en") ?? ""));
  }
}

const times = (value) => `${value.toFixed(2)} ×`;
const micros = (value) => `${show(value)} µs`;
const bytes = (value) => `${Math.round(value).toLocaleString("en")} bytes`;
const seconds = (value) => `${(value / 1e6).toFixed(2)} s`;
const targets = [
  ["hello ≤ 1.5 µs", micro("hello", "engine"), (v) => v <= 1.5, micros],
  ["list ≤ 500 µs", micro("list", "engine"), (v) => v <= 500, micros],
  ["list ≥ 0.6 of Utf8JsonWriter by hand", ratio("list", "floor"), (v) => v >= 0.6, times],
  ["list ≥ 10 × graphql-js", ratio("list", "graphql-js"), (v) => v >= 10, times],
  ["list ≥ 1.5 × graphql-jit", ratio("list", "graphql-jit"), (v) => v >= 1.5, times],
  ["list told to a visitor ≤ 1.1 × untold", ratio("told", "visited"), (v) => v <= 1.1, times],
  ["nested ≤ 80 µs", micro("nested", "engine"), (v) => v <= 80, micros],
  ["nested ≥ 0.4 of Utf8JsonWriter by hand", ratio("nested", "floor"), (v) => v >= 0.4, times],
  ["nested ≥ 1.5 × graphql-jit", ratio("nested", "graphql-jit"), (v) => v >= 1.5, times],
  ["hello ≤ 1 KB allocated", middle("hello", "engine", "allocated"), (v) => v <= 1024, bytes],
  ["list ≤ 1 KB allocated", middle("list", "engine", "allocated"), (v) => v <= 1024, bytes],
  ["nested ≤ 1 KB allocated", middle("nested", "engine", "allocated"), (v) => v <= 1024, bytes],
  ["policy on ≥ 0.95 of off", 1 / ratio("policy", "guarded"), (v) => v >= 0.95, times],
  ["practitioner ≥ 0.7 of the endpoint by hand", ratio("practitioner", "floor"), (v) => v >= 0.7, times],
  ["practitioner ≥ 0.7 of one that checks each token once", ratio("practitioner", "floor-known"), (v) => v >= 0.7, times],
  ["… leaving no record of whom it told, as the endpoint", ratio("practitioner", "floor", "undisclosed"), (v) => v >= 0.7, times],
  ["practitioner ≥ 2 × mercurius + JIT on all cores", ratio("practitioner", "mercurius"), (v) => v >= 2, times],
  ["disclosures on ≥ 0.8 of off", ratio("practitioner", "undisclosed"), (v) => v >= 0.8, times],
  ["publicStatus ≥ 0.6 of the endpoint by hand", ratio("publicStatus", "floor"), (v) => v >= 0.6, times],
  ["publicStatus ≥ 0.6 of one that checks each token once", ratio("publicStatus", "floor-known"), (v) => v >= 0.6, times],
  ["≤ 4 KB allocated over HTTP", middle("http", "engine", "allocated"), (v) => v <= 4096, bytes],
  ["… publicStatus of one code", middle("http-status", "engine", "allocated"), (v) => v <= 4096, bytes],
  ["… practitioner out of PostgreSQL", middle("http-practitioner", "engine", "allocated"), (v) => v <= 4096, bytes],
  ["≤ 25 KB for each of 19,000 idle sockets, subscriptions included", middle("sockets", "engine", "bytes"), (v) => v <= 25 * 1024, bytes],
  ["an event to 10,000 sockets: the last ≤ 1 s", micro("fanout", "engine"), (v) => v <= 1e6, seconds],
  ["other requests' p99 meanwhile ≤ 3 ×", 1 / ratio("others", "quiet"), (v) => v <= 3, times],
  ["import ≥ 0.25 of COPY", ratio("import", "copy"), (v) => v >= 0.25, times],
  ["look-ups in the index at 5 million ≥ 0.8 of those at 50 thousand", 1 / ratio("index", "large", "small"), (v) => v >= 0.8, times],
  ["index ≤ 120 bytes a person", middle("index", "large", "bytesAPerson"), (v) => v <= 120, bytes],
  ["practitioner among a hundred times as many ≥ 0.8", ratio("growth", "few"), (v) => v >= 0.8, times],
  ["publicStatus among a hundred times as many ≥ 0.8", ratio("growth-status", "few"), (v) => v >= 0.8, times],
  ["serving ≤ 3 s after the start over 100,000 people", micro("start", "engine"), (v) => v <= 3e6, seconds],
];
const isAsked = ([, value]) => value !== undefined && !Number.isNaN(value);
console.log(`\n## Targets\n\n${row("target", "measured", "")}\n|---|---|---|`);
for (const target of targets) {
  const [name, value, reached, words] = target;
  console.log(isAsked(target) ? row(name, words(value), reached(value) ? "reached" : "**missed**") : row(name, "not in this run", ""));
}

// Why a target is hard to reach, and what was tried.
const tried = [
  [/^practitioner ≥/, "work that the hub has and the other sides have not: whether the caller's grants still hold, his bounds, his scope, each field's share, and the record of whom he is told of, which is what keeps it from the target. All ask in one right, which is the best case for what the hub's requests share, and the other sides share nothing. Tried: statements by hand and prepared, one for person and reach, no whole file, reads and records shared by requests that wait at the same moment."],
  [/disclosures on/, "since requests share their reads a request is little work without a record, and with one as much more as before: two rows with five indexes and a commit that the answer waits for; and who waits for a commit is missing where reads are shared. The records of all answers that wait go in one statement. Tried: waiting longer for more of them, shorter, and not at all."],
  [/practitioner out of PostgreSQL/, "rows, their JSON and the record of the answer are made for each; EF Core is not in it. Tried: reads and records shared by requests that wait at the same moment."],
  [/^publicStatus ≥/, "a status is made of a packed record, as an object whose fields are then told; the endpoint has its texts ready. Tried: records found together, so that the processor waits for memory once, not a hundred times."],
  [/other requests' p99/, "an event to thousands of sockets keeps both cores, and the clients on the same machine, busy for as long as it takes; the longest waits are for the garbage collector, which walks what all streams have. Tried: what all need is read before they are woken, waves of 64, a turnstile that lets requests in between, the index in memory woken first; a smaller youngest generation and the collector of workstations, without a clear gain."],
];
const missed = targets.filter((target) => isAsked(target) && !target[2](target[1]));
if (missed.length > 0) console.log("\n## What is missed\n");
for (const [which, why] of tried) {
  const names = missed.map(([name]) => name).filter((name) => which.test(name));
  if (names.length > 0) console.log(`- **${names.join("; ")}**: ${why}`);
}
