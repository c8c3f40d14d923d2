/**
 * One command: Zeren, its neighbour, one graph composed of both, and a gateway before them. Ctrl-C ends all of it.
 *
 *   node start.mjs            Hive Gateway
 *   node start.mjs --apollo   Apollo Gateway
 *
 * ZEREN_URL names a Zeren that runs already, such as http://127.0.0.1:8000/graphql, and ZEREN_TOKEN a token or key of it;
 * PORT, NEIGHBOUR_PORT and ZEREN_PORT are 4000, 4001 and 8000. The token is used to fetch the schema and for nothing
 * else: whoever asks the gateway sends one of their own.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { composers } from './compose.mjs';
import { answers, ask, endAll, localToken, start } from './running.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { PORT = '4000', NEIGHBOUR_PORT = '4001', ZEREN_PORT = '8000' } = env;
const neighbour = `http://127.0.0.1:${NEIGHBOUR_PORT}/graphql`;
const zeren = env.ZEREN_URL ?? `http://127.0.0.1:${ZEREN_PORT}/graphql`;
const gateway = `http://127.0.0.1:${PORT}/graphql`;
const folder = mkdtempSync(join(tmpdir(), 'zeren-gateway-'));
const supergraph = join(folder, 'supergraph.graphql');

const HIVE = [here('node_modules/@graphql-hive/gateway/dist/bin.js'), 'supergraph', '--hive-router-runtime'];

/** Settles, with a reason, when anything that is needed ends. */
const over = Promise.withResolvers();
const needs = (name, command, args, more) => start(name, command, args, more).then(over.resolve);

async function subgraph(name, url, token) {
  const { data, errors } = await (await ask(url, '{ _service { sdl } }', token)).json();
  if (!data) throw new Error(`${name} does not tell its schema: ${errors[0].message}`);
  return { name, url, typeDefs: parse(data._service.sdl) };
}

async function compose() {
  const token = env.ZEREN_TOKEN ?? localToken();
  const subgraphs = await Promise.all([
    subgraph('zeren', zeren, token),
    subgraph('market-supervision', neighbour),
  ]);
  const { supergraph: composed, errors = [] } = await composers.apollo(subgraphs);
  if (!composed) throw new Error(['The two do not compose:', ...errors.map(({ message }) => message)].join('\n'));
  writeFileSync(supergraph, composed);
}

async function stand() {
  if (!env.ZEREN_URL) needs('zeren', here('../../.venv/bin/zeren'), ['serve'], { ZEREN_PORT });
  needs('market-supervision', execPath, [here('../market-supervision/server.mjs')], { PORT: NEIGHBOUR_PORT });
  if (!(await answers(neighbour, over.promise)) || !(await answers(zeren, over.promise))) return;
  await compose();
  const settings = { PORT, SUPERGRAPH: supergraph };
  if (argv.includes('--apollo')) needs('apollo', execPath, [here('apollo.mjs')], settings);
  else needs('hive', execPath, [...HIVE, '-c', here('hive.config.mjs')], settings);
  if (!(await answers(gateway, over.promise))) return;
  console.log(`
The graph of both:   ${gateway}
Zeren:               ${zeren}
Market supervision:  ${neighbour}
Who asks sends a token of their own, here: Authorization: Bearer $(cat .zeren/local-token)
Ctrl-C ends what was started here.
`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => over.resolve(null));

stand().catch((error) => over.resolve(error.message));
const reason = await over.promise;
if (reason) console.error(reason);
await endAll();
rmSync(folder, { recursive: true, force: true });
process.exit(reason ? 1 : 0);
