import { AsyncLocalStorage } from 'node:async_hooks';
import { hkdfSync } from 'node:crypto';
import pg from 'pg';
import { DataSource, type Logger } from 'typeorm';
import type { ServiceConfig } from './config.js';
import type { Class } from './definition.js';

const uncounted = new AsyncLocalStorage<true>();

/** Runs work whose statements nobody counts: what is remembered for some seconds is read anew at moments that no test chooses. */
export function notCounted<T>(work: () => T): T {
  return uncounted.run(true, work);
}

/** TypeORM's own logger prints parameters, which hold personal data; this one prints nothing and only tells who listens that a statement was sent. */
class SilentLogger implements Logger {
  readonly listeners = new Set<() => void>();
  logQuery(): void {
    if (uncounted.getStore() === true) return;
    for (const listener of this.listeners) listener();
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

// Kept beside the data source and not in the module: several services may live in one process.
const belongings = new WeakMap<DataSource, { readonly logger: SilentLogger; readonly secret: Buffer }>();

export interface DataSourceParts {
  readonly url: string;
  readonly entities: readonly Class[];
  readonly migrations: readonly Class[];
  readonly poolSize?: number;
  readonly statementTimeoutMs?: number;
}

/** A data source of the service's database with the house's settings. Not yet initialized. */
export function createDataSource(config: ServiceConfig, parts: DataSourceParts): DataSource {
  const logger = new SilentLogger();
  const db = new DataSource({
    type: 'postgres',
    driver: pg,
    url: parts.url,
    entities: [...parts.entities],
    migrations: [...parts.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    logger,
    applicationName: `yimen-${config.service}`,
    connectTimeoutMS: 5_000,
    poolSize: parts.poolSize ?? 10,
    poolErrorHandler: () => undefined, // a lost idle connection is replaced by the pool; its message may hold an address
    extra: {
      types: { getTypeParser: typeParser },
      statement_timeout: parts.statementTimeoutMs ?? 30_000,
      idle_in_transaction_session_timeout: 30_000,
      options: '-c TimeZone=UTC -c lock_timeout=8000',
    },
  });
  belongings.set(db, { logger, secret: idempotencySecret(config) });
  return db;
}

/** Who listens to the statements of this data source. */
export function statementListenersOf(db: DataSource): Set<() => void> {
  return belongingsOf(db).logger.listeners;
}

/** The key of the HMAC over bodies of mutations. */
export function idempotencySecretOf(db: DataSource): Buffer {
  return belongingsOf(db).secret;
}

function belongingsOf(db: DataSource) {
  const found = belongings.get(db);
  if (found === undefined) throw new Error('This data source was not made by createDataSource.');
  return found;
}

/** Derived from a secret that all instances of the service share and that outlives a restart. */
function idempotencySecret(config: ServiceConfig): Buffer {
  const blindIndex = config.fieldKeys?.blindIndex;
  const secret = blindIndex?.keys[blindIndex.current] ?? String(config.internalKey.d);
  return Buffer.from(hkdfSync('sha256', secret, '', 'yimen idempotency body v1', 32));
}

const oids = { int8: 20, date: 1082, int8Array: 1016, dateArray: 1182, textArray: 1009 };

/** A date stays the text that it is (a Date object would move it by the zone); a bigint is a number as long as it is exact. */
function typeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === oids.date) return (value) => value;
  if (oid === oids.int8) return safeInteger;
  const texts = pg.types.getTypeParser(oids.textArray, 'text') as (value: string) => (string | null)[];
  if (oid === oids.dateArray) return texts;
  if (oid === oids.int8Array) return (value) => texts(value).map((one) => (one === null ? null : safeInteger(one)));
  return pg.types.getTypeParser(oid, format ?? 'text') as (value: string) => unknown;
}

function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('A bigint outside the safe integers.');
  return number;
}
