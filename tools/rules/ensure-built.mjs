// The rules run on what is built. Builds it when a source is newer than the last build that this tool saw, quietly.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, ruleProjects } from './projects.mjs';

const stamp = join(root, '.nx', 'rules-built');

function newestIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (newest, entry) => Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs),
    statSync(folder).mtimeMs,
  );
}

/** True when every project's dist is there, and neither it nor its sources changed since this tool built them. */
function upToDate(projects) {
  if (!existsSync(stamp) || projects.some(({ built }) => built.some((file) => !existsSync(file)))) return false;
  const since = statSync(stamp).mtimeMs;
  return projects.every(({ sources }) => sources.every((folder) => newestIn(folder) <= since));
}

/** Builds the pure libraries and every service that has rules, through nx, unless nothing has changed. */
export async function ensureBuilt() {
  const projects = ruleProjects();
  if (upToDate(projects)) return;
  const began = new Date();
  const names = projects.map(({ name }) => name);
  // Inside another nx run (npm test) its variables would make this one take itself for a part of it.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NX_')));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '-p', ...names],
    { cwd: root, encoding: 'utf8', env: { ...env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0' } },
  );
  if (status !== 0) {
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
    throw new Error('规则未能构建');
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${began.toISOString()}\n`);
}
