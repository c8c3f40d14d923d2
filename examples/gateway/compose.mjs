/**
 * Composes subgraphs into one graph, with a composer of your choice:
 *
 *   node compose.mjs apollo|guild|wundergraph OUT NAME=URL=FILE...
 *
 * Hints go to standard error. Errors too, each of them, and then nothing is written and the exit code is 1.
 * Apollo's and The Guild's composers write a supergraph that gateways serve; WunderGraph's writes the graph's types.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { parse, print } from 'graphql';

/** Each takes `{ name, url, typeDefs }` of every subgraph and gives `{ supergraph, hints }` or `{ errors }`. */
export const composers = {
  apollo: async (subgraphs) => {
    const { composeServices } = await import('@apollo/composition');
    const { supergraphSdl, hints = [], errors } = composeServices(subgraphs);
    return { supergraph: supergraphSdl, hints: hints.map((each) => hint(each.definition, each.message)), errors };
  },

  guild: async (subgraphs) => {
    const { composeServices } = await import('@theguild/federation-composition');
    const { supergraphSdl, errors } = composeServices(subgraphs);
    return { supergraph: supergraphSdl, hints: [], errors };
  },

  wundergraph: async (subgraphs) => {
    const { federateSubgraphs, LATEST_ROUTER_COMPATIBILITY_VERSION } = await import('@wundergraph/composition');
    const version = LATEST_ROUTER_COMPATIBILITY_VERSION;
    const given = subgraphs.map(({ name, url, typeDefs }) => ({ name, url, definitions: typeDefs }));
    const { success, federatedGraphAST, warnings = [], errors } = federateSubgraphs({ subgraphs: given, version });
    const hints = warnings.map(({ message }) => `WARN ${message}`);
    return success ? { supergraph: print(federatedGraphAST), hints } : { errors, hints };
  },
};

const LEVELS = { 60: 'WARN', 40: 'INFO', 20: 'DEBUG' };
const hint = ({ code, level }, message) => `${LEVELS[level.value]} ${code} ${message}`;

const read = (argument) => {
  const [name, url, file] = argument.split('=');
  return { name, url, typeDefs: parse(readFileSync(file, 'utf8')) };
};

if (import.meta.main) {
  const [composer, out, ...subgraphs] = argv.slice(2);
  if (!composers[composer] || !subgraphs.length || subgraphs.some((each) => each.split('=').length !== 3)) {
    console.error(`node compose.mjs ${Object.keys(composers).join('|')} OUT NAME=URL=FILE...`);
    exit(2);
  }
  const { supergraph, hints, errors = [] } = await composers[composer](subgraphs.map(read));
  for (const each of hints ?? []) console.error(each);
  for (const { message } of errors) console.error(`ERROR ${message}`);
  if (!supergraph) exit(1);
  writeFileSync(out, supergraph);
}
