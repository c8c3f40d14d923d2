/** Apollo Gateway, on this machine only: the same supergraph, headers and port as Hive Gateway. */
import './silent.mjs';
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { TRAVELLING } from './headers.mjs';

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    for (const name of TRAVELLING) {
      if (context.headers?.[name]) request.http.headers.set(name, context.headers[name]);
    }
  }
}

/** What failed on the way to a subgraph names its address, which is no caller's business. */
const masked = (shown) =>
  shown.extensions?.code === 'INTERNAL_SERVER_ERROR' ? { ...shown, message: 'Unexpected error.' } : shown;

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(env.SUPERGRAPH ?? 'supergraph.graphql', 'utf8'),
  buildService: ({ url }) => new Subgraph({ url }),
});
const server = new ApolloServer({
  gateway,
  formatError: masked,
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginLandingPageDisabled()], // it would load its page from elsewhere
});

const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: Number(env.PORT ?? 4000) },
  context: async ({ req }) => ({ headers: req.headers }),
});
console.log(`Apollo Gateway stands at ${url}`);
