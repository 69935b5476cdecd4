// Composes the services' golden schemas into gateway/supergraph.graphql, offline.
// Usage: node tools/compose.mjs [--check]
// --check changes nothing: it refuses a schema that does not compose, and a checked-in supergraph that is not what the
// golden schemas compose to. Both composers must agree, so that the file serves any federation gateway.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as apollo from '@apollo/composition';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The golden schemas, by service name. @returns {{ name: string, url: string, typeDefs: import('graphql').DocumentNode }[]} */
export function goldenSchemas(folder = join(root, 'services')) {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, file: join(folder, name, 'subgraph.graphql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(readFileSync(file, 'utf8')) }));
}

/**
 * Composes subgraphs with both composers.
 * @returns {{ supergraph?: string, errors: string[] }} the supergraph, or every reason why there is none
 */
export function compose(subgraphs) {
  const ours = composeServices(subgraphs);
  const theirs = apollo.composeServices(subgraphs);
  const errors = [
    ...(ours.errors ?? []).map((error) => error.message),
    ...(theirs.errors ?? []).map((error) => `(second composer) ${error.message}`),
  ];
  return errors.length > 0 ? { errors } : { supergraph: `${ours.supergraphSdl.trim()}\n`, errors };
}

function main() {
  const target = join(root, 'gateway', 'supergraph.graphql');
  const { supergraph, errors } = compose(goldenSchemas());
  if (errors.length > 0) {
    console.error(`The schemas do not compose:\n${errors.map((error) => `  - ${error}`).join('\n')}`);
    process.exit(1);
  }
  if (!process.argv.includes('--check')) {
    writeFileSync(target, supergraph);
    console.log('gateway/supergraph.graphql written');
    return;
  }
  if (!existsSync(target) || readFileSync(target, 'utf8') !== supergraph) {
    console.error('gateway/supergraph.graphql is not what the golden schemas compose to: run `npm run generate`.');
    process.exit(1);
  }
  console.log('composition: both composers agree');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
