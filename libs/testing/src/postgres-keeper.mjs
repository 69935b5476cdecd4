// Keeps one PostgreSQL for every test process of this machine's user, as long as one of them lives; then ends it.
// Usage: node postgres-keeper.mjs <folder>      (started by postgres.ts, under its lock; never by hand)
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../../tools/dev/postgres.mjs';

const folder = process.argv[2];
const users = join(folder, 'users');
const state = join(folder, 'postgres.json');
const lingerMs = 4_000;

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

function livingUsers() {
  return readdirSync(users).filter((pid) => {
    if (isAlive(Number(pid))) return true;
    rmSync(join(users, pid), { force: true });
    return false;
  }).length;
}

mkdirSync(users, { recursive: true });
const logFile = join(folder, 'postgresql.log');
// A folder of its own: a server whose keeper was killed may still be writing to that of before.
const dir = join(folder, `data-${process.pid}`);
const postgres = await startPostgres({ dir, persistent: false, logFile });
const written = JSON.stringify({ adminUrl: postgres.adminUrl, keeper: process.pid });
writeFileSync(`${state}.new`, written, { mode: 0o600 });
renameSync(`${state}.new`, state);

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  rmSync(state, { force: true });
  await postgres.stop();
  process.exit(0);
}

let unusedSince = Date.now();
setInterval(() => {
  if (livingUsers() > 0) unusedSince = Date.now();
  else if (Date.now() - unusedSince > lingerMs) end();
}, 500);
process.on('SIGTERM', end);
process.on('SIGINT', end);
postgres.exited.then(end);
