// Which environment variables a service and the gateway read: taken from the code that reads them, not from a list.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Must be set by whoever starts a service, in every way of running it. */
const neededByServices = [
  'DATABASE_URL',
  'EVENTS',
  'INTERNAL_JWKS',
  'INTERNAL_KEY',
  'FIELD_KEYS',
  'PORT',
  'REGION_ROOT',
  'RESIDENTS_URL',
  'YIMEN_SERVICE',
];
const neededByGateway = ['INTERNAL_KEY', 'OIDC_ISSUER', 'PORT', 'SUBGRAPH_URLS', 'SUPERGRAPH'];

/** Read by every Node process of ours, or by Node itself. */
const ofEveryProcess = [
  'NODE_ENV',
  'NODE_OPTIONS',
  'HOST',
  'PORT',
  'LOG_LEVEL',
  'YIMEN_SERVICE',
  'APOLLO_TELEMETRY_DISABLED',
  'YIMEN_EXIT_WITH_PARENT',
];

/** @returns {{ known: Set<string>, needed: string[] }} */
export const serviceVariables = (root) => ({
  known: read(root, 'libs/subgraph/src/config.ts'),
  needed: neededByServices,
});

/** @returns {{ known: Set<string>, needed: string[] }} */
export const gatewayVariables = (root) => ({ known: read(root, 'gateway/src/config.ts'), needed: neededByGateway });

function read(root, file) {
  const code = readFileSync(join(root, file), 'utf8');
  const named = [...code.matchAll(/'([A-Z][A-Z0-9_]{2,})'|env\.([A-Z][A-Z0-9_]{2,})/g)].map(
    ([, quoted, property]) => quoted ?? property,
  );
  return new Set([...named, ...ofEveryProcess]);
}

/**
 * Holds an environment against what the code reads.
 * @param {string} where for the message
 * @param {Record<string, unknown>} environment
 * @param {{ known: Set<string>, needed: string[] }} variables
 */
export function compare(where, environment, { known, needed }) {
  const given = Object.keys(environment);
  return [
    ...needed.filter((name) => !given.includes(name)).map((name) => `${where}: ${name} is not set`),
    ...given.filter((name) => !known.has(name)).map((name) => `${where}: ${name} is set, but nothing reads it`),
  ];
}

/** The addresses of the subgraphs must name every service, and none besides. */
export function compareSubgraphs(where, text, services) {
  const named = Object.keys(JSON.parse(text)).sort();
  return named.join() === [...services].sort().join()
    ? []
    : [`${where}: SUBGRAPH_URLS names ${named.join(', ')}; the services are ${services.join(', ')}`];
}
