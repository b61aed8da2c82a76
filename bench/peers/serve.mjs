// A server of the practitioner question out of the hub's own tables, one process for each core: node serve.mjs mercurius|yoga|postgraphile.
// PORT, PEER_DATABASE (as Npgsql has it) and PEER_KEY (base64). Each checks the token as the hub does, and keeps what it found.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import { createVerifier } from "fast-jwt";
import pg from "pg";

const { PORT, PEER_DATABASE, PEER_KEY } = process.env;
const peer = process.argv[2];
if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) cluster.fork();
  process.on("SIGTERM", () => process.exit());
} else {
  const given = Object.fromEntries(PEER_DATABASE.split(";").map((pair) => pair.split("=")));
  const database = new pg.Pool({ host: given.Host, user: given.Username, database: given.Database, max: 10 });
  pg.types.setTypeParser(pg.types.builtins.DATE, String);
  const verify = createVerifier({ key: Buffer.from(PEER_KEY, "base64"), cache: true });
  const regionOf = (headers) => Number(verify(headers.authorization?.slice(7) ?? "").region);
  await (await import(`./${peer}.mjs`)).default({ port: Number(PORT), database, regionOf, createServer });
}
