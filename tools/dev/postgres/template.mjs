// A freshly initialised cluster, made once and copied ever after: a copy takes a tenth of what initdb takes.
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../places.mjs';
import { handOver } from './server-user.mjs';

/** What the cluster is made with: UTF-8 everywhere, UTC, sorted by code point: the same on every machine and locale. */
const settings = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--wal-segsize=4',
  '--no-sync',
  '--no-instructions',
  '-c',
  'scram_iterations=256',
  '-c',
  'timezone=UTC',
  '-c',
  'log_timezone=UTC',
];

/** pg_trgm asks the C library what a letter is; without one of these it takes no Chinese character for a letter. */
const characterTypes = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'zh_CN.UTF-8'];

/**
 * Lays a new cluster in `folder`, which must not exist yet. All or nothing: an interrupted copy leaves no half cluster.
 * @param {{ initdb: string, version: string }} binaries
 * @param {{ uid?: number, gid?: number }} user
 * @param {string} folder
 */
export function layCluster(binaries, user, folder) {
  const template = templateFor(binaries, user);
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  cpSync(join(template, 'cluster'), half, { recursive: true });
  chmodSync(half, 0o700);
  cpSync(join(template, 'password'), join(half, 'yimen-password'));
  handOver(user, half);
  renameSync(half, folder);
}

/** The superuser's password of a cluster that `layCluster` laid. */
export const passwordOf = (folder) => readFileSync(join(folder, 'yimen-password'), 'utf8').trim();

function templateFor(binaries, user) {
  const made = createHash('sha256')
    .update(JSON.stringify([settings, characterTypes, process.getuid?.() ?? 0]))
    .digest('hex')
    .slice(0, 8);
  const template = join(cacheFolder(), `postgresql-${binaries.version}-${made}`);
  if (existsSync(join(template, 'cluster', 'PG_VERSION'))) return template;
  mkdirSync(cacheFolder(), { recursive: true });
  const fresh = makeTemplate(binaries, user);
  try {
    renameSync(fresh, template);
  } catch {
    // Another run was quicker by a moment; its template is as good.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(template, 'cluster', 'PG_VERSION'))) throw new Error(`${template} is in the way; remove it`);
  }
  return template;
}

function makeTemplate(binaries, user) {
  const fresh = mkdtempSync(join(cacheFolder(), 'postgresql-'));
  const work = workFolder(user, fresh);
  const password = randomBytes(18).toString('base64url');
  writeFileSync(join(work, 'password'), `${password}\n`, { mode: 0o600 });
  handOver(user, work);
  initialise(binaries, user, work);
  if (work !== fresh) {
    cpSync(work, fresh, { recursive: true });
    rmSync(work, { recursive: true, force: true });
  }
  return fresh;
}

/** initdb runs as the server's user, who may not be able to enter the repository's folders. */
function workFolder(user, fresh) {
  return user.uid === undefined ? fresh : mkdtempSync('/tmp/yimen-initdb-');
}

function initialise(binaries, user, work) {
  let complaint = '';
  for (const type of [...characterTypes, 'C']) {
    const cluster = join(work, 'cluster');
    rmSync(cluster, { recursive: true, force: true });
    const { status, stderr, error } = spawnSync(
      binaries.initdb,
      [...settings, `--lc-ctype=${type}`, `--pgdata=${cluster}`, `--pwfile=${join(work, 'password')}`],
      { ...user, cwd: '/', encoding: 'utf8', env: { ...plainLocale(), LC_ALL: undefined } },
    );
    if (status === 0 && statSync(cluster).isDirectory()) return;
    complaint = error?.message ?? stderr;
  }
  throw new Error(`initdb failed: ${complaint.trim().split('\n').slice(-3).join(' ')}`);
}

/** The environment without the caller's locale, time zone and libpq settings, which PostgreSQL would heed. */
export function plainLocale() {
  const entries = Object.entries(process.env).filter(([name]) => !/^(LC_|LANG|PG|TZ$)/.test(name));
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}
