import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const keeper = fileURLToPath(new URL('./postgres-keeper.mjs', import.meta.url));
const mark = createHash('sha256').update(`${root} ${userInfo().uid}`).digest('hex').slice(0, 10);
const folder = join(tmpdir(), `yimen-test-${mark}`);

/**
 * The tests' PostgreSQL: one server for all suites that run at a time, started by the first that asks, without fsync.
 * It ends some seconds after the last process that asked is gone; nobody stops it.
 */
export async function testPostgres(): Promise<{ readonly adminUrl: string }> {
  mkdirSync(join(folder, 'users'), { recursive: true, mode: 0o711 });
  // From now on the server is used by this process: a keeper that is about to end it sees that.
  writeFileSync(join(folder, 'users', String(process.pid)), '');
  for (;;) {
    const running = readState();
    if (running !== null) return running;
    if (takeLock()) {
      try {
        if (readState() === null) await startKeeper();
      } finally {
        rmSync(join(folder, 'lock'), { recursive: true, force: true });
      }
    }
    await pause(25);
  }
}

function readState(): { adminUrl: string } | null {
  try {
    const state: { adminUrl: string; keeper: number } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
    process.kill(state.keeper, 0);
    return { adminUrl: state.adminUrl };
  } catch {
    return null;
  }
}

/** Making a folder is the one step that only one of several processes can take. A lock left by a killed process grows old. */
function takeLock(): boolean {
  const lock = join(folder, 'lock');
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** A keeper that is just ending still has the folder: then its successor ends too, and is started again, for some seconds. */
async function startKeeper(until = Date.now() + 15_000): Promise<void> {
  rmSync(join(folder, 'postgres.json'), { force: true });
  const child = spawn(process.execPath, [keeper, folder], {
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  while (readState() === null) {
    if (ended && Date.now() < until) return startKeeper(until);
    if (ended) throw new Error(`The tests' PostgreSQL did not start; see ${join(folder, 'postgresql.log')}`);
    await pause(25);
  }
}
