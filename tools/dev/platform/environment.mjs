// The environment of each process. A service reads these variables and nothing else (docs/running.md lists them).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../places.mjs';
import { fieldKeysFile, internalKeyFile, internalKeySetFile } from './keys.mjs';

/** What every Node process of ours gets: no setting of the caller's shell but where programs and temp folders are. */
function common(mode) {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'TZ', 'LANG', 'LC_ALL', 'NODE_EXTRA_CA_CERTS'];
  const inherited = Object.fromEntries(
    kept.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]),
  );
  return {
    ...inherited,
    NODE_ENV: mode,
    NODE_COMPILE_CACHE: join(root, '.yimen', 'cache', 'compiled'),
    APOLLO_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
  };
}

/**
 * @param {object} plan
 * @param {string} plan.name
 * @param {number} plan.port
 * @param {{ migratorUrl: string, appUrl: string }} plan.database
 * @param {string} plan.eventsUrl
 * @param {string} plan.keys folder
 * @param {string} plan.legalToday
 * @param {string} plan.regionRoot
 * @param {string} plan.residentsUrl
 * @param {string} plan.files folder of evidence files, for the service that keeps them
 */
export function serviceEnvironment({
  name,
  port,
  database,
  eventsUrl,
  keys,
  legalToday,
  regionRoot,
  residentsUrl,
  files,
  mode,
}) {
  return {
    ...common(mode),
    YIMEN_SERVICE: name,
    PORT: String(port),
    DATABASE_URL: database.appUrl,
    MIGRATOR_DATABASE_URL: database.migratorUrl,
    MIGRATE_ON_BOOT: 'true',
    EVENTS: eventsUrl,
    INTERNAL_JWKS: internalKeySetFile(keys),
    INTERNAL_KEY: internalKeyFile(keys, name),
    FIELD_KEYS: fieldKeysFile(keys, name),
    FIELD_CIPHER: process.env.FIELD_CIPHER ?? 'aes-256-gcm',
    LEGAL_CLOCK: 'settable',
    LEGAL_TODAY: legalToday,
    REGION_ROOT: regionRoot,
    RESIDENTS_URL: residentsUrl,
    ...(name === 'intake' ? { FILE_STORE: process.env.FILE_STORE ?? pathToFileURL(files).href } : {}),
  };
}

/**
 * @param {{ port: number, services: Record<string, string>, issuer: string, keys: string, mode: string }} plan
 */
export function gatewayEnvironment({ port, services, issuer, keys, mode }) {
  return {
    ...common(mode),
    YIMEN_SERVICE: 'gateway',
    PORT: String(port),
    SUPERGRAPH: join(root, 'gateway', 'supergraph.graphql'),
    SUBGRAPH_URLS: JSON.stringify(services),
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: 'yimen',
    OIDC_JWKS_URI: `${issuer}/jwks`,
    OIDC_ALGORITHMS: 'ES256',
    INTERNAL_KEY: internalKeyFile(keys, 'gateway'),
  };
}

/**
 * What an outsider gets (the stand-ins of demo/): the events' address, the gateway's, where to ask for a token, and how
 * they shall behave (`STAND_INS`, e.g. `BANK=SILENT`).
 */
export function outsiderEnvironment({ eventsUrl, gatewayUrl, issuer, mode, behaviour = process.env.STAND_INS }) {
  return {
    ...common(mode),
    EVENTS: eventsUrl,
    GATEWAY_URL: gatewayUrl,
    OIDC_ISSUER: issuer,
    OIDC_TOKEN_URL: `${issuer}/token`,
    ...(behaviour === undefined ? {} : { STAND_INS: behaviour }),
  };
}
