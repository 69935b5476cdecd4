// npm test: the checks, the build, every project's suites and the end-to-end suites. What has not changed since it
// passed comes from the cache. The last line is the count: `N passed, N failed`.
// npm test -- residents tools: the suites of these projects only.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './dev/installed.mjs';
import { root } from './dev/places.mjs';
import { addUp, explainFailures, resultOf } from './dev/test-results.mjs';
import { endWithSignals, runChecks, runSuites } from './dev/test-run.mjs';
import { build, projectsWith } from './dev/workspace.mjs';

const began = performance.now();
const say = (text) => console.log(`[${((performance.now() - began) / 1_000).toFixed(1)} s] ${text}`);
const results = join(root, '.nx', 'results');

endWithSignals();
const only = process.argv.slice(2);
const parts = [];
try {
  ensureInstalled(say);
  // A result that no run of today wrote must not be counted; the cache brings back those of unchanged projects.
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });

  if (only.length === 0) {
    parts.push(await step('check', () => runChecks(results)));
    parts.push(await step('build', builds));
  }
  for (const projects of chosen(projectsWith('test'))) {
    await runSuites('test', projects, results, say);
    for (const { name } of projects) parts.push(resultOf(results, name));
  }
} catch (error) {
  parts.push({ name: 'npm test', passed: 0, failed: 1, skipped: 0, complaints: [error.message] });
}

const { passed, failed, skipped } = addUp(parts);
console.log('');
for (const line of explainFailures(parts)) console.log(line);
for (const { name, passed: good, failed: bad } of parts)
  console.log(`${bad === 0 ? '✓' : '✗'} ${name}: ${good} passed, ${bad} failed`);
if (skipped > 0) console.log(`${skipped} skipped (what this machine cannot run)`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The end-to-end suites last: they are slow, and say little where a part has failed already. */
function chosen(projects) {
  const unknown = only.filter((name) => !projects.some((project) => project.name === name));
  if (unknown.length > 0)
    throw new Error(`no project is called ${unknown.join(', ')}: ${projects.map(({ name }) => name).join(', ')}`);
  const wanted = projects.filter(({ name }) => only.length === 0 || only.includes(name));
  const groups = [wanted.filter(({ name }) => name !== 'e2e'), wanted.filter(({ name }) => name === 'e2e')];
  return groups.filter((group) => group.length > 0);
}

async function builds() {
  try {
    await build();
    return { name: 'build', passed: 1, failed: 0, skipped: 0, complaints: [] };
  } catch (error) {
    return { name: 'build', passed: 0, failed: 1, skipped: 0, complaints: [error.message] };
  }
}

async function step(name, work) {
  say(`${name} …`);
  const part = await work();
  say(`${part.failed === 0 ? '✓' : '✗'} ${name}`);
  return part;
}
