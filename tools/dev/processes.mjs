// Starts and ends child processes so that none is left: not after Ctrl-C, not after the supervisor's SIGKILL, not when
// a child hangs. Every child is a process group of its own (Ctrl-C reaches the supervisor only, which then ends them in
// their order) and is written down with the reaper.
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const reaperScript = fileURLToPath(new URL('./reaper.sh', import.meta.url));
let reaper;

function tellReaper(verb, signal, pid) {
  if (reaper === undefined || reaper.exitCode !== null) {
    reaper = spawn('/bin/sh', [reaperScript], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
    reaper.on('error', () => undefined);
    reaper.stdin.on('error', () => undefined);
    reaper.unref();
    reaper.stdin.unref();
  }
  reaper.stdin.write(`${verb} ${signal.replace('SIG', '')} ${pid}\n`);
}

/**
 * Starts a process whose output goes to `logFile` (appended) and which cannot outlive this one.
 * @param {object} options
 * @param {string} options.command
 * @param {string[]} [options.args]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment of the child
 * @param {string} [options.cwd]
 * @param {string} options.logFile
 * @param {NodeJS.Signals} [options.endSignal] what asks this process to end (PostgreSQL: SIGINT)
 * @param {{ uid?: number, gid?: number }} [options.user]
 * @param {boolean} [options.ipc] opens a channel, so that a Node child can notice that its parent is gone
 * @returns {{ pid: number, name: string, running: () => boolean, exited: Promise<{ code: number | null, signal: NodeJS.Signals | null }>, process: import('node:child_process').ChildProcess, endSignal: NodeJS.Signals }}
 */
export function startProcess({
  command,
  args = [],
  env = process.env,
  cwd,
  logFile,
  endSignal = 'SIGTERM',
  user = {},
  ipc = false,
}) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'a');
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ipc ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
    ...user,
  });
  closeSync(log);
  if (child.pid !== undefined) tellReaper('+', endSignal, child.pid);
  child.unref();
  child.channel?.unref();
  let ended = false;
  const exited = new Promise((resolve) => {
    const end = (code, signal) => {
      if (ended) return;
      ended = true;
      if (child.pid !== undefined) tellReaper('-', endSignal, child.pid);
      resolve({ code, signal });
    };
    child.once('exit', end);
    child.once('error', (error) => end(error.code ?? 1, null));
  });
  return { pid: child.pid ?? 0, name: command, running: () => !ended, exited, process: child, endSignal };
}

/** Asks a process to end, waits `graceMs`, then ends it. Answers when it is gone; does nothing when it is gone already. */
export async function endProcess(started, { signal = started.endSignal, graceMs = 5_000 } = {}) {
  if (!started.running()) return;
  started.process.ref();
  send(started.process, signal);
  const tooLong = setTimeout(() => send(started.process, 'SIGKILL'), graceMs);
  await started.exited;
  clearTimeout(tooLong);
}

function send(child, signal) {
  try {
    child.kill(signal);
  } catch {
    // It ended between our look and our signal.
  }
}

/** True while a process of this id lives, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Asks a process to end, and all that it has started, wherever they put themselves (Nx gives each task its own session). */
export function endTree(pid) {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const children = new Map();
  for (const line of (stdout ?? '').split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const tree = [pid];
  for (const each of tree) tree.push(...(children.get(each) ?? []));
  for (const each of tree) {
    try {
      process.kill(each, 'SIGTERM');
    } catch {
      // It ended between our look and our signal.
    }
  }
}
