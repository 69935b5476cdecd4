// PostgreSQL for development and tests: embedded from npm, or the server that DATABASE_URL names.
export { removePostgres, startPostgres } from './postgres/cluster.mjs';
export { dropDatabase, prepareDatabase, withClient } from './postgres/databases.mjs';
