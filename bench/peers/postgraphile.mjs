// PostGraphile over the tables as they are: one statement made of the whole operation, by its own names.
import { postgraphile } from "postgraphile";

export default async ({ port, database, regionOf, createServer }) => {
  const answer = postgraphile(database, "public", { graphqlRoute: "/graphql", graphiql: false, disableQueryLog: true, retryOnInitFail: false });
  createServer((request, response) => {
    regionOf(request.headers);
    answer(request, response);
  }).listen(port, "127.0.0.1");
};
