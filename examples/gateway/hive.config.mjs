/** Hive Gateway, on this machine only. Nothing is reported to anybody. */
import { env } from 'node:process';
import { TRAVELLING } from './headers.mjs';

export const gatewayConfig = {
  host: '127.0.0.1',
  port: Number(env.PORT ?? 4000),
  supergraph: env.SUPERGRAPH ?? 'supergraph.graphql',
  pollingInterval: 0, // the supergraph is composed once, before the gateway starts
  graphiql: false,
  landingPage: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(TRAVELLING.map((name) => [name, request.headers.get(name)])),
  },
};
