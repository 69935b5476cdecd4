// Installed and built: how long until the whole platform is ready, and how much memory it holds.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../dev/places.mjs';
import { freePort } from '../dev/wait.mjs';
import { memoryOfTree } from './memory.mjs';

/** Ready, with every service and the gateway (events in PostgreSQL: without the broker). */
const secondsAllowed = 18;
const mebibytesAllowed = 2048;

/** Starts it empty (with the small demo to be seeded), ends it, starts it again, `rounds` times; answers the lines. */
export async function coldStart({ rounds = 3, events = 'postgres' } = {}) {
  const starts = { first: [], again: [] };
  const open = { first: [], again: [] };
  const memory = [];
  for (let round = 0; round < rounds; round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'yimen-bench-'));
    for (const kind of ['first', 'again']) {
      const { ready, seconds, mebibytes } = await startOnce(folder, events);
      starts[kind].push(ready);
      open[kind].push(seconds);
      memory.push(mebibytes);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    line('cold-start, first', median(starts.first), 's', secondsAllowed, events),
    line('cold-start, first, until the small demo is seeded', median(open.first), 's', null, events),
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
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let ready = null;
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (ready === null && text.includes('is ready after')) ready = secondsSince(began);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!existsSync(readyFile)) {
    if (child.exitCode !== null) throw new Error(`the platform ended with ${child.exitCode} before it was ready`);
    await pause(20);
  }
  const seconds = secondsSince(began);
  if (ready === null) throw new Error('the platform did not say that it is ready');
  const mebibytes = memoryOfTree(child.pid);
  child.kill('SIGTERM');
  await ended;
  return { ready, seconds, mebibytes };
}

const secondsSince = (began) => Math.round((performance.now() - began) / 100) / 10;

function line(name, value, unit, target, events) {
  return {
    name,
    value,
    unit,
    target,
    ok: target === null || value <= target,
    conditions: { events, node: process.version },
  };
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
