// graphql-yoga, with its caches as they come.
import { createSchema, createYoga } from "graphql-yoga";
import { reading, typeDefs } from "./practitioner.mjs";

export default async ({ port, database, regionOf, createServer }) => {
  const read = reading(database);
  const schema = createSchema({
    typeDefs,
    resolvers: {
      Query: { practitioner: (_, { code }, { region }) => read.practitioner(code, region) },
      Practitioner: { registrations: async (person) => (await read.registrations([person]))[0] },
      Registration: { institution: async (registration) => (await read.institutions([registration]))[0] },
    },
  });
  const yoga = createYoga({ schema, logging: false, context: ({ req }) => ({ region: regionOf(req.headers) }) });
  createServer(yoga).listen(port, "127.0.0.1");
};
