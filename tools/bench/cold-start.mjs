// Installed and built: how long until the whole platform is ready, and how much memory it holds.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../dev/places.mjs';
import { freePort } from '../dev/wait.mjs';
import { memoryOfTree } from './memory.mjs';

const secondsAllowed = 15;
const mebibytesAllowed = 1536;

/** Starts it empty (with the small demo to be seeded), ends it, starts it again, `rounds` times; answers the lines. */
export async function coldStart({ rounds = 3, events = 'postgres' } = {}) {
  const starts = { first: [], again: [] };
  const memory = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'yimen-bench-'));
    for (const kind of ['first', 'again']) {
      const { seconds, mebibytes } = await startOnce(folder, events);
      starts[kind].push(seconds);
      memory.push(mebibytes);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    line('cold-start, first (small demo seeded)', median(starts.first), 's', secondsAllowed, events),
    line('cold-start, again', median(starts.again), 's', secondsAllowed, events),
    line('memory of all processes', median(memory), 'MiB', mebibytesAllowed, events),
  ];
}

async function startOnce(folder, events) {
  const readyFile = join(folder, 'ready');
  rmSync(readyFile, { force: true });
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [
      'tools/start.mjs',
      `--events=${events}`,
      '--demo=small',
      '--data-dir',
      join(folder, 'data'),
      '--ready-file',
      readyFile,
      '--port',
      String(await freePort(0)),
    ],
    { cwd: root, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null) throw new Error(`the platform ended with ${child.exitCode} before it was ready`);
    await pause(20);
  }
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const mebibytes = memoryOfTree(child.pid);
  child.kill('SIGTERM');
  await ended;
  return { seconds, mebibytes };
}

function line(name, value, unit, target, events) {
  return { name, value, unit, target, ok: value <= target, conditions: { events, node: process.version } };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
