// What lies in a platform's data folder, and who may use the folder at this moment.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removePostgres } from '../postgres.mjs';
import { isAlive } from '../processes.mjs';

/**
 * The places in a data folder.
 * @param {string} folder
 */
export function layout(folder) {
  const base = resolve(folder);
  return {
    base,
    postgres: join(base, 'postgres'),
    kafka: join(base, 'kafka'),
    keys: join(base, 'keys'),
    /** Evidence files, sealed. */
    files: join(base, 'files'),
    logs: join(base, 'logs'),
    /** What this platform decided at its first start: its event transport and its issuer's port. */
    decided: join(base, 'platform.json'),
    /** Written when the demo district has been seeded. */
    seeded: join(base, 'seeded.json'),
    /** Which person an account of a resident is, learnt at seeding. */
    persons: join(base, 'account-persons.json'),
    /** What runs now: addresses, processes. Read by the tools. */
    run: join(base, 'run.json'),
    lock: join(base, 'lock.json'),
  };
}

/** What the tools need of these when only a folder of keys is kept (docker-compose.yml). */
export const layoutOfKeys = (keys) => ({
  keys,
  persons: join(keys, 'account-persons.json'),
  seeded: join(keys, 'seeded.json'),
});

/** Reads a JSON file; undefined when it is not there. */
export function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Writes a JSON file that only its owner may read: these hold keys and passwords. */
export function writeJson(file, content) {
  writeFileSync(file, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
}

/** Deletes the data, and nothing else that may lie in the folder. */
export async function emptyData(places) {
  await removePostgres(places.postgres);
  for (const name of ['kafka', 'keys', 'files', 'logs', 'decided', 'seeded', 'persons', 'run']) {
    rmSync(places[name], { recursive: true, force: true });
  }
}

/**
 * Takes the folder for this process; refuses when a running platform uses it.
 * @returns {() => void} gives it back
 */
export function takeFolder(places) {
  mkdirSync(places.base, { recursive: true });
  const holder = readJson(places.lock);
  if (holder !== undefined && isAlive(holder.pid) && bornAt(holder.pid) === holder.born) {
    throw new Error(
      `the platform already runs on ${places.base} (process ${holder.pid}); stop it, or choose another --data-dir`,
    );
  }
  writeJson(places.lock, { pid: process.pid, born: bornAt(process.pid) });
  return () => rmSync(places.lock, { force: true });
}

/** Tells a process from a later one that was given the same number; null where the machine does not say. */
function bornAt(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${afterName.split(' ')[19]}`;
  } catch {
    return null;
  }
}
