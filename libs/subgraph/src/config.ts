import { readFileSync } from 'node:fs';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { JSONWebKeySet, JWK } from 'jose';

/** What a service cannot work without, beyond what every service needs. */
export type ServiceNeed = 'field-keys' | 'residents' | 'files';

/** The keys by which fields are encrypted and found again (the file that `FIELD_KEYS` names). */
export interface FieldKeyFile {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly blindIndex: { readonly current: string; readonly keys: Readonly<Record<string, string>> };
}

/** The account of an S3-compatible store (the file that `FILE_STORE_KEYS` names). */
export interface FileStoreKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a service process reads of its environment, checked; the Nest token by which a provider asks for it. */
export class ServiceConfig {
  readonly service!: string;
  readonly host!: string;
  readonly port!: number;
  readonly databaseUrl!: string;
  readonly migratorDatabaseUrl!: string | null;
  readonly migrateOnBoot!: boolean;
  readonly events!: string;
  /** The public keys of the gateway and of every service; kid = name. */
  readonly internalJwks!: JSONWebKeySet;
  /** This process's own private key; kid = name. */
  readonly internalKey!: JWK;
  readonly fieldKeys!: FieldKeyFile | null;
  readonly fieldCipher!: 'aes-256-gcm' | 'sm4';
  readonly legalClock!: 'system' | 'settable';
  readonly legalToday!: LegalDate | null;
  readonly regionRoot!: string;
  readonly residentsUrl!: string | null;
  /** Where files are kept: `file:///folder`, or `s3+https://host/bucket?region=...`; null for a service that keeps none. */
  readonly fileStore!: string | null;
  /** The account of an S3-compatible store; null for a folder. */
  readonly fileStoreKeys!: FileStoreKeys | null;
  /** How many days an idempotency key is remembered. */
  readonly idempotencyKeepDays!: number;
  readonly logLevel!: LogLevel;
  readonly production!: boolean;

  constructor(values: { readonly [Key in keyof ServiceConfig]: ServiceConfig[Key] }) {
    Object.assign(this, values);
  }
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Thrown at boot: names every variable that is missing or wrong, and never a value. */
export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION';
  constructor(readonly problems: readonly string[]) {
    super(`The service cannot start with this environment:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks the environment of the service `name`.
 * @throws {ConfigurationError} naming everything that is wrong, at once
 */
export function readConfig(
  name: string,
  needs: readonly ServiceNeed[] = [],
  env: Environment = process.env,
): ServiceConfig {
  const problems: string[] = [];
  const read = new Reader(env, problems);
  const production = env.NODE_ENV === 'production';
  const config = {
    service: read.equal('YIMEN_SERVICE', name),
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    port: read.port('PORT'),
    databaseUrl: read.url('DATABASE_URL', ['postgres:', 'postgresql:']),
    migratorDatabaseUrl: read.optional('MIGRATOR_DATABASE_URL'),
    migrateOnBoot: read.oneOf('MIGRATE_ON_BOOT', ['true', 'false'], 'false') === 'true',
    events: read.url('EVENTS', ['kafka:', 'postgres:', 'postgresql:']),
    internalJwks: read.json<JSONWebKeySet>('INTERNAL_JWKS', (file) => Array.isArray(file.keys)),
    internalKey: read.json<JWK>('INTERNAL_KEY', (file) => typeof file.d === 'string' && file.kid === name),
    fieldKeys: read.fieldKeys('FIELD_KEYS', needs.includes('field-keys')),
    fieldCipher: read.oneOf('FIELD_CIPHER', ['aes-256-gcm', 'sm4'], 'aes-256-gcm'),
    legalClock: read.oneOf('LEGAL_CLOCK', ['system', 'settable'], 'system'),
    legalToday: read.date('LEGAL_TODAY'),
    regionRoot: read.matching('REGION_ROOT', /^\d{6}$/, 'the six digits of the district served'),
    residentsUrl: needs.includes('residents')
      ? read.url('RESIDENTS_URL', ['http:', 'https:'])
      : read.optional('RESIDENTS_URL'),
    fileStore: needs.includes('files')
      ? read.url('FILE_STORE', ['file:', 's3+https:', 's3+http:'])
      : read.optional('FILE_STORE'),
    fileStoreKeys: read.fileStoreKeys('FILE_STORE_KEYS'),
    idempotencyKeepDays: read.days('IDEMPOTENCY_KEEP_DAYS', 180),
    logLevel: read.oneOf('LOG_LEVEL', logLevels, 'info'),
    production,
  };
  if (config.legalClock === 'settable' && production) {
    problems.push('LEGAL_CLOCK=settable is for development and tests; with NODE_ENV=production it must be "system"');
  }
  if (config.fileStore?.startsWith('s3+') && config.fileStoreKeys === null) {
    problems.push('FILE_STORE_KEYS is missing (an S3-compatible FILE_STORE needs it)');
  }
  if (config.migrateOnBoot && config.migratorDatabaseUrl === null) {
    problems.push('MIGRATOR_DATABASE_URL is missing (MIGRATE_ON_BOOT=true needs it)');
  }
  if (problems.length > 0) throw new ConfigurationError(problems);
  return new ServiceConfig(config);
}

/** Reads one variable at a time and gathers what is wrong; what it returns beside a problem is never used. */
class Reader {
  constructor(
    private readonly env: Environment,
    private readonly problems: string[],
  ) {}

  optional(name: string): string | null {
    const value = this.env[name];
    return value === undefined || value === '' ? null : value;
  }

  required(name: string): string | null {
    const value = this.optional(name);
    if (value === null) this.problems.push(`${name} is missing`);
    return value;
  }

  equal(name: string, expected: string): string {
    const value = this.optional(name) ?? expected;
    if (value !== expected) this.problems.push(`${name} must be "${expected}" for this program`);
    return expected;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = this.optional(name) ?? otherwise;
    const choice = choices.find((one) => one === value);
    if (choice === undefined) this.problems.push(`${name} must be one of ${choices.join(', ')}`);
    return choice ?? otherwise;
  }

  matching(name: string, pattern: RegExp, what: string): string {
    const value = this.required(name) ?? '';
    if (value !== '' && !pattern.test(value)) this.problems.push(`${name} must be ${what}`);
    return value;
  }

  port(name: string): number {
    const value = Number(this.required(name) ?? '0');
    if (!Number.isInteger(value) || value < 0 || value > 65_535) this.problems.push(`${name} must be a port number`);
    return value;
  }

  days(name: string, otherwise: number): number {
    const value = Number(this.optional(name) ?? otherwise);
    if (!Number.isInteger(value) || value < 1 || value > 3_650) {
      this.problems.push(`${name} must be a number of days, 1 to 3650`);
    }
    return value;
  }

  date(name: string): LegalDate | null {
    const value = this.optional(name);
    if (value === null) return null;
    const date = parseLegalDate(value);
    if (date === null) this.problems.push(`${name} must be a date, YYYY-MM-DD`);
    return date;
  }

  url(name: string, protocols: readonly string[]): string {
    const value = this.required(name) ?? '';
    if (value === '') return value;
    // A list of brokers after the scheme is no URL for the parser, so only the scheme is looked at.
    const scheme = `${value.slice(0, value.indexOf(':'))}:`;
    if (!protocols.includes(scheme)) this.problems.push(`${name} must begin with ${protocols.join('// or ')}//`);
    return value;
  }

  json<T>(name: string, isRight: (file: T) => boolean): T {
    const path = this.required(name);
    const file = path === null ? null : this.parse<T>(name, path);
    if (file !== null && !isRight(file)) this.problems.push(`${name}: the file is not what it must be`);
    return file ?? ({} as T);
  }

  fieldKeys(name: string, needed: boolean): FieldKeyFile | null {
    if (!needed && this.optional(name) === null) return null;
    return this.json<FieldKeyFile>(
      name,
      (file) =>
        typeof file.keys?.[file.current] === 'string' &&
        typeof file.blindIndex?.keys?.[file.blindIndex.current] === 'string',
    );
  }

  fileStoreKeys(name: string): FileStoreKeys | null {
    if (this.optional(name) === null) return null;
    const isRight = (file: FileStoreKeys) =>
      typeof file.accessKeyId === 'string' && typeof file.secretAccessKey === 'string';
    return this.json<FileStoreKeys>(name, isRight);
  }

  private parse<T>(name: string, path: string): T | null {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as T;
    } catch {
      this.problems.push(`${name}: the file cannot be read as JSON`);
      return null;
    }
  }
}
