import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError, readConfig } from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'yimen-config-'));
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};
const right = {
  PORT: '4001',
  DATABASE_URL: 'postgres://library_app:secret@db/yimen_library',
  EVENTS: 'kafka://a:9092,b:9092',
  INTERNAL_JWKS: file('jwks.json', { keys: [] }),
  INTERNAL_KEY: file('key.json', { kid: 'library', d: 'x' }),
  REGION_ROOT: '370112',
};
const complaintsOf = (env: Record<string, string | undefined>, needs: ('field-keys' | 'residents')[] = []) => {
  try {
    readConfig('library', needs, env);
    return [];
  } catch (error) {
    return (error as ConfigurationError).problems;
  }
};

describe('the environment of a service', () => {
  it('is read with safe defaults', () => {
    const config = readConfig('library', [], right);
    expect(config).toMatchObject({
      port: 4001,
      host: '127.0.0.1',
      legalClock: 'system',
      migrateOnBoot: false,
      logLevel: 'info',
    });
  });

  it('is refused with everything that is missing, at once', () => {
    expect(complaintsOf({}, ['field-keys', 'residents'])).toEqual([
      'PORT is missing',
      'DATABASE_URL is missing',
      'EVENTS is missing',
      'INTERNAL_JWKS is missing',
      'INTERNAL_KEY is missing',
      'FIELD_KEYS is missing',
      'REGION_ROOT is missing',
      'RESIDENTS_URL is missing',
    ]);
  });

  it.each([
    [{ PORT: 'x' }, 'PORT must be a port number'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgres:// or postgresql://'],
    [{ EVENTS: 'amqp://x' }, 'EVENTS must begin with kafka:// or postgres:// or postgresql://'],
    [{ INTERNAL_KEY: right.INTERNAL_JWKS }, 'INTERNAL_KEY: the file is not what it must be'],
    [{ INTERNAL_JWKS: '/nowhere' }, 'INTERNAL_JWKS: the file cannot be read as JSON'],
    [{ REGION_ROOT: '37' }, 'REGION_ROOT must be the six digits of the district served'],
    [{ LEGAL_TODAY: '2026-02-30' }, 'LEGAL_TODAY must be a date, YYYY-MM-DD'],
    [{ YIMEN_SERVICE: 'intake' }, 'YIMEN_SERVICE must be "library" for this program'],
    [{ MIGRATE_ON_BOOT: 'true' }, 'MIGRATOR_DATABASE_URL is missing (MIGRATE_ON_BOOT=true needs it)'],
    [
      { NODE_ENV: 'production', LEGAL_CLOCK: 'settable' },
      'LEGAL_CLOCK=settable is for development and tests; with NODE_ENV=production it must be "system"',
    ],
  ])('%j is refused', (wrong, complaint) => {
    expect(complaintsOf({ ...right, ...wrong })).toEqual([complaint]);
  });

  it('names variables in its refusal, never their values', () => {
    expect(complaintsOf({ ...right, DATABASE_URL: 'mysql://me:secret@host' }).join()).not.toContain('secret');
  });
});
