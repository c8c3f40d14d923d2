/** The subgraph on http://127.0.0.1:PORT/graphql, until it is asked to end. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { context, resolvers } from './resolvers.mjs';

const typeDefs = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));
const yoga = createYoga({
  schema: buildSubgraphSchema([{ typeDefs, resolvers }]),
  context,
  cors: false, // gateways call it, not pages of other sites
  graphiql: false,
  landingPage: false,
});

const server = createServer(yoga);
server.listen(Number(process.env.PORT ?? 4001), '127.0.0.1', () => {
  console.log(`market-supervision stands at http://127.0.0.1:${server.address().port}/graphql`);
});

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close();
    server.closeIdleConnections(); // a gateway keeps its connections open
  });
}
