// mercurius with its JIT: loaders for the levels below the first.
import Fastify from "fastify";
import mercurius from "mercurius";
import { reading, typeDefs } from "./practitioner.mjs";

export default async ({ port, database, regionOf }) => {
  const read = reading(database);
  const app = Fastify();
  app.register(mercurius, {
    schema: typeDefs,
    jit: 1,
    context: (request) => ({ region: regionOf(request.headers) }),
    resolvers: { Query: { practitioner: (_, { code }, { region }) => read.practitioner(code, region) } },
    loaders: {
      Practitioner: { registrations: (queries) => read.registrations(queries.map(({ obj }) => obj)) },
      Registration: { institution: (queries) => read.institutions(queries.map(({ obj }) => obj)) },
    },
  });
  await app.listen({ port, host: "127.0.0.1" });
};
