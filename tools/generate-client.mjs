// The typed example client's types, from the supergraph and docs/typed-client/operations.graphql.
// Usage: node tools/generate-client.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse, printSchema } from 'graphql';
import { root } from './dev/places.mjs';

const folder = join(root, 'docs', 'typed-client');
const file = join(folder, '__generated__', 'operations.ts');
const document = parse(readFileSync(join(folder, 'operations.graphql'), 'utf8'));
const supergraph = Supergraph.build(readFileSync(join(root, 'gateway', 'supergraph.graphql'), 'utf8'));
const schema = supergraph.apiSchema().toGraphQLJSSchema();

/** Money and dates are texts on the wire, and stay texts: a front-end must not reckon with them as numbers. */
const scalars = { Date: 'string', DateTime: 'string', Month: 'string', Money: 'string' };

const text = await codegen({
  filename: file,
  schema: parse(printSchema(schema)),
  schemaAst: schema,
  documents: [{ location: 'operations.graphql', document }],
  config: { scalars, enumsAsTypes: true, useTypeImports: true, defaultScalarType: 'unknown', onlyOperationTypes: true },
  plugins: [{ operations: {} }, { typedDocumentNode: {} }],
  pluginMap: { operations, typedDocumentNode },
});
const written = `// Written by tools/generate-client.mjs. Do not edit.\n${text.trimEnd()}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== written) {
    console.error(
      'docs/typed-client/__generated__/operations.ts is not what the schema says: run `node tools/generate-client.mjs`',
    );
    process.exit(1);
  }
  console.log('typed client: as the schema says');
} else {
  writeFileSync(file, written);
  console.log('docs/typed-client/__generated__/operations.ts written');
}
