/** Apollo's compatibility tests, as they are published, asked of servers that are started already. */
const { dirname, join } = require('node:path');

const suite = require.resolve('@apollo/federation-subgraph-compatibility-tests/package.json');

module.exports = {
  rootDir: join(dirname(suite), 'dist', 'tests'),
  haste: { retainAllFiles: true }, // they lie in node_modules, where Jest looks for no tests
  testPathIgnorePatterns: [],
  moduleNameMapper: { '^make-fetch-happen$': join(__dirname, 'fetch.cjs') },
};
