/**
 * What the public schema is held to: the plugin's rules for schemas and for Relay, each exception with its reason.
 * SCHEMA names another schema than the committed one.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import plugin from '@graphql-eslint/eslint-plugin';
import { Kind, parse } from 'graphql';

const beside = (path) => fileURLToPath(new URL(path, import.meta.url));
const schema = process.env.SCHEMA ?? beside('../../schema/schema.graphql');

// Federation's specification names these, and its library describes none of them.
const FEDERATIONS = /^( {2}_(entities|service)\b.*|scalar _Any|union _Entity =.*|type _Service \{[^}]*\})$/gm;

const EXCEPTIONS = [
  // The fixed contract: `id` is the key that people know, and the global id of Relay has this name beside it.
  ['no-typename-prefix', 'Field "nodeId" starts with the name of the parent type "Node"'],
];

// Whatever has a key is a thing and must be a node; the rest is worked out, and has no identity of its own.
const workedOut = parse(readFileSync(schema, 'utf8'))
  .definitions.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)
  .filter(({ directives }) => !directives.some(({ name }) => name.value === 'key'))
  .map(({ name }) => name.value);

const { rules: recommended } = plugin.configs['flat/schema-recommended'];
const [severity, names] = recommended['@graphql-eslint/naming-convention'];
const OBJECTS = 'ObjectTypeDefinition,ObjectTypeExtension';

const rules = {
  'naming-convention': [severity, {
    ...names,
    // 事故类型 is the standard's word for it.
    [OBJECTS]: { ...names[OBJECTS], ignorePattern: '^AccidentType$' },
  }],
  'require-description': ['error', {
    types: true,
    rootField: true,
    DirectiveDefinition: true,
    FieldDefinition: true,
    InputValueDefinition: true,
    EnumValueDefinition: true,
  }],
  'strict-id-in-types': ['error', { acceptedIdNames: ['nodeId'], exceptions: { types: workedOut } }],
  'relay-arguments': 'error',
  'relay-connection-types': 'error',
  // Pages of findings and the like are pages too, and short lists of the contract (owners) are no pages.
  'relay-edge-types': ['error', { shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false }],
  'relay-page-info': 'error',
  'input-name': 'error',
  'require-nullable-fields-with-oneof': 'error',
  'require-nullable-result-in-root': 'error',
  'require-type-pattern-with-oneof': 'error',
};

/** Blank out what is federation's, then leave out the exceptions; one that is not needed is told as well. */
const processor = {
  preprocess: (text) => [text.replace(FEDERATIONS, (found) => found.replace(/[^\n]/g, ' '))],
  postprocess([messages]) {
    const isException = (message) => ([rule, text]) =>
      message.ruleId === `@graphql-eslint/${rule}` && message.message === text;
    const unneeded = EXCEPTIONS.filter((exception) => !messages.some((each) => isException(each)(exception)));
    return [
      ...messages.filter((message) => !EXCEPTIONS.some(isException(message))),
      ...unneeded.map(([rule, text]) => ({ ruleId: 'no-unneeded-exception', severity: 2, line: 1, column: 1,
        message: `${rule}: ${text}` })),
    ];
  },
};

export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: plugin.parser,
      parserOptions: { graphQLConfig: { schema: [schema, beside('./federation.graphql')] } },
    },
    plugins: { '@graphql-eslint': plugin },
    processor,
    rules: {
      ...recommended,
      ...Object.fromEntries(Object.entries(rules).map(([name, rule]) => [`@graphql-eslint/${name}`, rule])),
    },
  },
];
