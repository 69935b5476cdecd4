// npm run check: everything that can be refused without running a suite, within two minutes.
// Prints one line a check; leaves the counts in .nx/results/check.json for `npm test`; exit code 1 when one is refused.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.execPath;

const checks = [
  ['format and lint', node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['types', node, 'node_modules/typescript/bin/tsc', '-p', '.'],
  ['walls', node, 'tools/checks/walls.mjs'],
  ['copies', node, 'tools/checks/clones.mjs'],
  ['build', node, 'node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--output-style=static'],
  ['golden schemas', node, 'tools/checks/golden.mjs'],
  ['composition', node, 'tools/compose.mjs', '--check'],
  ['problem codes', node, 'tools/generate-problem-codes.mjs', '--check'],
  ['typed client', node, 'tools/generate-client.mjs', '--check'],
  ['event contracts', node, 'tools/checks/contracts.mjs'],
  ['AsyncAPI document', node, 'tools/generate-asyncapi.mjs', '--check'],
  ['event pages', node, 'tools/generate-event-pages.mjs', '--check'],
  ['a place for every service', node, 'tools/generate-deploy.mjs', '--check'],
  ['deployment files', node, 'tools/checks/deploy.mjs'],
];

function run([, command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}

let failed = 0;
for (const check of checks) {
  const started = performance.now();
  const { ok, output } = await run(check);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${check[0]} (${seconds} s)`);
  if (!ok) {
    failed += 1;
    console.error(output.trimEnd());
  }
}
const results = join(root, '.nx', 'results');
if (!existsSync(results)) mkdirSync(results, { recursive: true });
writeFileSync(
  join(results, 'check.json'),
  JSON.stringify({ numPassedTests: checks.length - failed, numFailedTests: failed, success: failed === 0 }),
);
process.exit(failed === 0 ? 0 : 1);
