// PostgreSQL refuses to run as root. As root we start it as another user, and see to it that this user can reach what
// it needs; as a normal user there is nothing to do.
import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ownUser = 'yimen-postgres';

/**
 * The user under which the server runs: `{}` for ourselves, else `{ uid, gid }` of `postgres`, of a system user which is
 * made once, or (where none can be made) of `nobody`.
 * @returns {{ uid?: number, gid?: number }}
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const found = idsOf('postgres') ?? idsOf(ownUser);
  if (found) return found;
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', ownUser]);
  const made = idsOf(ownUser) ?? idsOf('nobody');
  if (made) return made;
  throw new Error(
    'PostgreSQL cannot run as root and no other user was found. Run as a normal user, or set DATABASE_URL.',
  );
}

function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number.parseInt(stdout, 10) : undefined;
  });
  return uid === undefined || gid === undefined || uid === 0 ? undefined : { uid, gid };
}

/** True when this user can go through every folder down to `folder`. */
export function canReach(user, folder) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}

/** Hands a folder with all it holds to the user. */
export function handOver(user, path) {
  if (user.uid === undefined) return;
  chownSync(path, user.uid, user.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) {
    const entry = join(path, name);
    if (lstatSync(entry).isSymbolicLink()) continue;
    handOver(user, entry);
  }
}
