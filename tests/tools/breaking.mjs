/** node breaking.mjs OLD NEW: what in the new schema breaks clients or neighbours of the old one; exit 1 if anything. */
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildASTSchema, parse, print } from 'graphql';

const [older, newer] = process.argv.slice(2).map((path) => parse(readFileSync(path, 'utf8')));

// Federation's directives are imported, and not defined in a subgraph's own file.
const built = (document) => buildASTSchema(document, { assumeValidSDL: true });

/** The keys by which neighbours name our entities; to clients a key is nothing, so the comparison knows none. */
const keys = (document) =>
  document.definitions.flatMap(({ name, directives }) =>
    (directives ?? []).filter((each) => each.name.value === 'key').map((key) => `${name.value}: ${print(key)}`),
  );

const changes = (await diff(built(older), built(newer)))
  .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
  .map(({ path, message }) => `${path}: ${message}`);
const left = new Set(keys(newer));
const lost = keys(older).filter((key) => !left.has(key)).map((key) => `${key} was removed`);

process.stdout.write(JSON.stringify([...changes, ...lost]));
process.exitCode = changes.length + lost.length ? 1 : 0;
