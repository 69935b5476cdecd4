// Sees to it that what package-lock.json names is in node_modules. Uses nothing but Node itself: it runs before anything
// is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';

/** 'missing' (nothing installed), 'stale' (the lock has changed since) or 'current'. */
export function installState() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return 'missing';
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const differs = Object.entries(wanted).some(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return false;
    return has[path] === undefined ? !entry.optional && !entry.peer : has[path].version !== entry.version;
  });
  return differs ? 'stale' : 'current';
}

/**
 * Installs what is missing. Throws with npm's last words when it fails.
 * @param {(line: string) => void} log
 */
export function ensureInstalled(log) {
  const state = installState();
  if (state === 'current') return;
  log(state === 'missing' ? 'installing packages (once)' : 'package-lock.json has changed: installing packages');
  // `npm ci` refuses a lock that a mirror has left without some other platform's packages; `npm install` takes it.
  const commands = [...(state === 'missing' ? [['ci']] : []), ['install', '--no-save']];
  const complaints = [];
  for (const command of commands) {
    const { status, stdout, stderr } = npm([...command, '--loglevel=error']);
    if (status === 0) return;
    complaints.push(
      `npm ${command.join(' ')} failed:\n${`${stdout}${stderr}`.trim().split('\n').slice(0, 15).join('\n')}`,
    );
  }
  throw new Error(complaints.join('\n'));
}

function npm(args) {
  const isWindows = process.platform === 'win32';
  return spawnSync(isWindows ? 'npm.cmd' : 'npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: isWindows,
    maxBuffer: 64 * 1024 * 1024,
  });
}
