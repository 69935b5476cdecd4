import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type TestDatabase, type TestKeys, testDatabase, testKeys } from '@yimen/testing';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

export interface ExampleBuild {
  readonly main: string;
  remove(): void;
}

/** Builds the example service and the libs below it as `npm start` would, in a folder of its own inside the repository. */
export function buildExample(): ExampleBuild {
  mkdirSync(join(root, '.nx'), { recursive: true });
  const folder = mkdtempSync(join(root, '.nx', 'example-'));
  const project = join(folder, 'library');
  for (const lib of ['standards', 'policy', 'events', 'access', 'subgraph']) {
    const target = join(folder, 'node_modules', '@yimen', lib);
    for (const part of ['package.json', 'src']) {
      const from = join(root, 'libs', lib, part);
      if (existsSync(from)) cpSync(from, join(target, part), { recursive: true });
    }
    build(target);
  }
  cpSync(fileURLToPath(new URL('../library', import.meta.url)), join(project, 'src'), { recursive: true });
  build(project);
  return { main: join(project, 'dist', 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function build(project: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build-project.mjs', project], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

export interface ExampleSetting {
  readonly env: Record<string, string>;
  readonly keys: TestKeys;
  readonly database: TestDatabase;
  remove(): Promise<void>;
}

/** The environment of a process of the example service: databases and key files. */
export async function exampleSetting(folder: string): Promise<ExampleSetting> {
  const [keys, database, log] = await Promise.all([
    testKeys('library'),
    testDatabase('library'),
    testDatabase('events'),
  ]);
  const file = (name: string, content: unknown) => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: '0',
    DATABASE_URL: database.appUrl,
    MIGRATOR_DATABASE_URL: database.migratorUrl,
    MIGRATE_ON_BOOT: 'true',
    EVENTS: log.migratorUrl,
    INTERNAL_JWKS: file('jwks.json', keys.jwks),
    INTERNAL_KEY: file('key.json', keys.privateKey('library')),
    LEGAL_CLOCK: 'settable',
    LEGAL_TODAY: '2026-09-24',
    REGION_ROOT: '370112',
  };
  const remove = async () => {
    await database.drop();
    await log.drop();
  };
  return { env, keys, database, remove };
}

export interface ExampleProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly readyAfterMs: number;
  /** Every line that it wrote, parsed. */
  readonly lines: readonly Record<string, unknown>[];
  readonly ended: Promise<number | null>;
}

/** Starts `main.js` and waits until it says that it serves. */
export async function startExample(main: string, env: Record<string, string>): Promise<ExampleProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [main], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const lines: Record<string, unknown>[] = [];
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry = JSON.parse(line);
      lines.push(entry);
      if (entry.message === 'serving') resolve(entry.port);
    });
    child.once('close', () => reject(new Error(`ended before it served: ${errors}`)));
  });
  return { child, url: `http://127.0.0.1:${port}`, readyAfterMs: performance.now() - startedAt, lines, ended };
}
