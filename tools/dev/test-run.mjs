// Runs the checks and the suites as processes of their own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whenNpmIsGone } from './npm-parent.mjs';
import { root } from './places.mjs';
import { endTree } from './processes.mjs';
import { resultOf } from './test-results.mjs';
import { nxEnvironment, nxProgram } from './workspace.mjs';

/**
 * Runs `npm run check`. When it leaves `check.json` beside the suites' results, its steps are counted one by one; else
 * the whole counts as one.
 * @returns {Promise<import('./test-results.mjs').Part>}
 */
export async function runChecks(results) {
  const script = join(root, 'tools', 'check.mjs');
  if (!existsSync(script))
    return { name: 'check', passed: 0, failed: 1, skipped: 0, complaints: ['tools/check.mjs is missing'] };
  const { code, output } = await run([script]);
  const counted = existsSync(join(results, 'check.json')) ? resultOf(results, 'check') : undefined;
  if (code === 0)
    return counted?.failed === 0 ? counted : { name: 'check', passed: 1, failed: 0, skipped: 0, complaints: [] };
  const complaints = [`\n${output.trim().split('\n').slice(-80).join('\n')}`];
  return {
    name: 'check',
    passed: counted?.passed ?? 0,
    failed: Math.max(counted?.failed ?? 1, 1),
    skipped: 0,
    complaints,
  };
}

/** Runs a target of the projects, one at a time: each suite may start a PostgreSQL and a broker of its own. */
export async function runSuites(target, projects, results, say) {
  const names = projects.map(({ name }) => name).join(',');
  await run([nxProgram(), 'run-many', '-t', target, '-p', names, '--parallel=1', '--outputStyle=static'], (line) => {
    const done = /^\s*> nx run ([^:\s]+):(\S+)(.*)$/.exec(line);
    if (done === null || done[2] !== target) return;
    const { name, passed, failed } = resultOf(results, done[1]);
    say(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${done[3]}`);
  });
}

let running;
let isEnded = false;

/** Ends what runs at this moment, with this process: an interrupted count is no count. */
export function endWithSignals() {
  const end = () => {
    if (isEnded) return;
    isEnded = true;
    if (running?.pid !== undefined && running.exitCode === null) endTree(running.pid);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  whenNpmIsGone(end);
}

function run(args, onLine = () => undefined) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...nxEnvironment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running = child;
    let output = '';
    let line = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
        const lines = `${line}${chunk}`.split('\n');
        line = lines.pop() ?? '';
        for (const each of lines) onLine(each);
      });
    }
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
