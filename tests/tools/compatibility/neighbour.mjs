/** node neighbour.mjs NAME: a subgraph of the suite (users, inventory) at PORT. */
import { createRequire } from 'node:module';
import { env, argv } from 'node:process';

const name = argv[2];
env[`${name.toUpperCase()}_PORT`] = env.PORT;
const suite = '@apollo/federation-subgraph-compatibility-tests';
createRequire(import.meta.url)(`${suite}/dist/subgraphs/${name}/index.js`);
