import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type EventTransport, openTransport } from '@yimen/events';
import { type RunningService, ServiceConfig, type ServiceDefinition, serve } from '@yimen/subgraph';
import { type TestDatabase, testDatabase } from './database.js';
import { type GqlAnswer, gql } from './gql.js';
import { type TestKeys, testKeys } from './keys.js';
import { type Asker, tokenFor } from './tokens.js';

export interface BootOptions {
  /** The legal day to begin with; 2026-09-24 unless given. */
  readonly today?: string;
  readonly regionRoot?: string;
  readonly residentsUrl?: string;
  /** Where files are kept; a folder of its own, taken away at the end, unless given. */
  readonly fileStore?: string;
  /** aes-256-gcm unless given. */
  readonly fieldCipher?: ServiceConfig['fieldCipher'];
  readonly fileStoreKeys?: ServiceConfig['fileStoreKeys'];
  /** Share them between services that talk to each other. */
  readonly keys?: TestKeys;
  /** URL of an event log (`postgres://` or `kafka://`) shared with another service; a fresh PostgreSQL log otherwise. */
  readonly events?: string;
  /** An existing database: a second instance, or a restart. It is not dropped at the end. */
  readonly database?: TestDatabase;
  /** `settable` unless given; `system` is production's clock, with the due works on their own timer. */
  readonly legalClock?: 'settable' | 'system';
  readonly logLevel?: 'silent' | 'debug' | 'info' | 'warn' | 'error';
}

/** A service that runs in the test's process, with all that a test asks of it. */
export interface BootedService extends RunningService {
  readonly keys: TestKeys;
  readonly database: TestDatabase;
  readonly eventsUrl: string;
  /** The event log as somebody outside sees it. */
  readonly transport: EventTransport;
  token(asker: Asker): Promise<string>;
  /** Sends a document as this asker (null: without a token). */
  query<Data = Record<string, unknown>>(
    asker: Asker | null,
    document: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<GqlAnswer<Data>>;
}

/** Boots a service on a free port over a fresh database (migrated) and event log; `close()` takes everything away. */
export async function bootService(definition: ServiceDefinition, options: BootOptions = {}): Promise<BootedService> {
  const keys = options.keys ?? (await testKeys(definition.name));
  const [database, log] = await Promise.all([
    options.database ?? testDatabase(definition.name),
    options.events === undefined ? testDatabase('events') : null,
  ]);
  const eventsUrl = options.events ?? log?.migratorUrl ?? '';
  const files = options.fileStore === undefined ? mkdtempSync(join(tmpdir(), 'yimen-files-')) : null;
  const fileStore = options.fileStore ?? pathToFileURL(files ?? '').href;
  const config = configFor(definition.name, { ...options, fileStore, keys, database, eventsUrl });
  const running = await serve(definition, config);
  const transport = openTransport(eventsUrl);
  const token = (asker: Asker) => tokenFor(keys, asker, definition.name);
  return {
    ...running,
    ...{ keys, database, eventsUrl, transport, token },
    query: async (asker, document, variables) =>
      gql(running.url, asker === null ? null : await token(asker), document, variables),
    close: async () => {
      await transport.close();
      await running.close();
      if (options.database === undefined) await database.drop();
      await log?.drop();
      if (files !== null) rmSync(files, { recursive: true, force: true });
    },
  };
}

interface ConfigParts extends BootOptions {
  readonly keys: TestKeys;
  readonly database: TestDatabase;
  readonly eventsUrl: string;
}

/** The configuration that a test's service has; as `readConfig` would make it of the environment. */
export function configFor(service: string, parts: ConfigParts): ServiceConfig {
  const { keys, database } = parts;
  return new ServiceConfig({
    service,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.appUrl,
    migratorDatabaseUrl: database.migratorUrl,
    migrateOnBoot: true,
    events: parts.eventsUrl,
    internalJwks: keys.jwks,
    internalKey: keys.privateKey(service),
    fieldKeys: keys.fieldKeys,
    fieldCipher: parts.fieldCipher ?? 'aes-256-gcm',
    legalClock: parts.legalClock ?? 'settable',
    legalToday: (parts.today ?? '2026-09-24') as ServiceConfig['legalToday'],
    regionRoot: parts.regionRoot ?? '370112',
    residentsUrl: parts.residentsUrl ?? null,
    fileStore: parts.fileStore ?? null,
    fileStoreKeys: parts.fileStoreKeys ?? null,
    idempotencyKeepDays: 180,
    logLevel: parts.logLevel ?? 'error',
    production: false,
  });
}
