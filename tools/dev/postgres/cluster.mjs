// One PostgreSQL server of our own, on a free port of this machine only.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { endProcess, isAlive, startProcess } from '../processes.mjs';
import { freePort, waitFor } from '../wait.mjs';
import { findBinaries } from './binaries.mjs';
import { canReach, serverUser } from './server-user.mjs';
import { layCluster, passwordOf, plainLocale } from './template.mjs';

/**
 * The server's settings. Errors are logged terse and without their statement: a unique violation's detail holds the
 * value, which may be somebody's identity number.
 */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: 0,
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
};

/** For data that nobody will miss. */
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum_naptime: '10s' };

/**
 * Starts a server. Its data is kept in `dir` (made when it is not there); a server that an earlier run left behind on
 * the same data is ended first, and an unclean end is recovered from.
 * @param {object} options
 * @param {string} options.dir
 * @param {number} [options.port] taken when free, else another
 * @param {boolean} [options.persistent] false: faster, not safe against a power cut, and deleted at `stop()`
 * @param {(line: string) => void} [options.log]
 * @param {string} [options.logFile]
 * @returns {Promise<{ port: number, adminUrl: string, dataFolder: string, pid: number, exited: Promise<unknown>, stop: () => Promise<void>, kill: () => Promise<void> }>}
 */
export async function startPostgres({ dir, port, persistent = true, log = () => undefined, logFile }) {
  const user = serverUser();
  const binaries = findBinaries(user);
  const folder = placeFor(user, resolve(dir), persistent);
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(join(folder, 'PG_VERSION'))) {
    refuseOtherMajor(folder, binaries.version);
    await endLeftBehind(folder, log);
  } else {
    // What an older removal, cut off, has left: some of a cluster without its version is nobody's data.
    if (existsSync(join(folder, 'yimen-password'))) discard(folder);
    layCluster(binaries, user, folder);
  }
  const output = logFile ?? join(dirname(resolve(dir)), 'postgresql.log');
  const { started, port: listening } = await launch({ binaries, user, folder, port, persistent, output });
  const password = encodeURIComponent(passwordOf(folder));
  return {
    port: listening,
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${listening}/postgres`,
    dataFolder: folder,
    pid: started.pid,
    exited: started.exited,
    stop: async () => {
      await endProcess(started, { signal: 'SIGINT', graceMs: 4_000 });
      if (!persistent) discard(folder);
    },
    kill: () => endProcess(started, { signal: 'SIGKILL' }),
  };
}

/** Deletes the data of a cluster, wherever `startPostgres` put it. */
export async function removePostgres(dir) {
  const folder = placeFor(serverUser(), resolve(dir), true);
  if (!existsSync(folder)) return;
  await endLeftBehind(folder, () => undefined);
  discard(folder);
}

/** Takes a cluster away whole, and then apart: a removal that is cut off leaves no half cluster in its place. */
function discard(folder) {
  const gone = `${folder}.gone`;
  rmSync(gone, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, gone);
  rmSync(gone, { recursive: true, force: true });
}

/** `dir`, or a folder of the machine when the server's user may not enter the one where `dir` lies. */
function placeFor(user, dir, persistent) {
  let above = dirname(dir);
  while (!existsSync(above)) above = dirname(above);
  if (canReach(user, above)) return dir;
  const name = `yimen-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`;
  return join(persistent ? '/var/lib' : tmpdir(), name);
}

function refuseOtherMajor(folder, version) {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === version.split('.')[0]) return;
  throw new Error(
    `the data in ${folder} is of PostgreSQL ${made}, this is ${version}. Start with --fresh to begin anew.`,
  );
}

/**
 * A postmaster.pid is left by a SIGKILL. Its process either still runs on this very data (it is ours: end it), or is
 * gone, or its number belongs to somebody else by now (after a reboot, in a container): PostgreSQL would refuse to start.
 */
async function endLeftBehind(folder, log) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 1 && isAlive(pid) && isServerOf(pid, folder)) {
    log('ending a PostgreSQL that an earlier run left behind');
    process.kill(pid, 'SIGINT');
    await waitFor(() => !isAlive(pid) || !existsSync(file), {
      what: 'the earlier PostgreSQL to end',
      withinMs: 10_000,
    });
  }
  rmSync(file, { force: true });
}

function isServerOf(pid, folder) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    // No /proc (macOS): PostgreSQL itself looks whether the process is one that may hold this data.
    return process.platform !== 'linux';
  }
}

async function launch({ binaries, user, folder, port, persistent, output }) {
  for (let attempt = 1; ; attempt += 1) {
    const chosen = await freePort(attempt === 1 ? port : 0);
    const options = { ...settings, ...(persistent ? {} : throwAway) };
    const started = startProcess({
      command: binaries.postgres,
      args: [
        '-D',
        folder,
        '-p',
        String(chosen),
        ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      env: plainLocale(),
      cwd: '/',
      logFile: output,
      endSignal: 'SIGINT',
      user,
    });
    const ready = await waitFor(() => (started.running() ? isReady(folder, started.pid) : 'ended'), {
      what: `PostgreSQL to be ready, see ${output}`,
      withinMs: 60_000,
      everyMs: 10,
    });
    if (ready === true) return { started, port: chosen };
    const said = readFileSync(output, 'utf8').trim().split('\n').slice(-4).join('\n');
    if (attempt === 3 || !/address already in use/i.test(said))
      throw new Error(`PostgreSQL ended at its start:\n${said}`);
  }
}

/** The eighth line of postmaster.pid says `ready` when the server answers. */
function isReady(folder, pid) {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}
