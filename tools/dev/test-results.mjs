// Reads what jest left of each project, and counts honestly: a project without a result has failed.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './places.mjs';

/**
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, complaints: string[] }} Part
 */

/**
 * One project's counts. A suite that could not be run at all counts as one failure beside its tests.
 * @returns {Part}
 */
export function resultOf(folder, name) {
  const file = join(folder, `${name}.json`);
  if (!existsSync(file)) {
    return {
      name,
      passed: 0,
      failed: 1,
      skipped: 0,
      complaints: ['its suites left no result: they crashed or did not run'],
    };
  }
  const result = readResult(file);
  if (result === undefined)
    return { name, passed: 0, failed: 1, skipped: 0, complaints: ['its result cannot be read'] };
  const broken = result.numRuntimeErrorTestSuites ?? 0;
  const failed = (result.numFailedTests ?? 0) + broken;
  return {
    name,
    passed: result.numPassedTests ?? 0,
    // jest can fail for more than its tests (an open handle, a lost worker): that must not read as success.
    failed: failed === 0 && result.success === false ? 1 : failed,
    skipped: (result.numPendingTests ?? 0) + (result.numTodoTests ?? 0),
    complaints: (result.testResults ?? []).flatMap(complaintsOf),
  };
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function complaintsOf(suite) {
  const file = relative(root, suite.name);
  const failures = suite.assertionResults.filter(({ status }) => status === 'failed');
  if (failures.length === 0) return suite.status === 'failed' ? [`${file}\n${shorten(suite.message)}`] : [];
  return failures.map(
    ({ fullName, failureMessages }) => `${file}\n  ${fullName}\n${shorten(failureMessages.join('\n'))}`,
  );
}

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The message and the first frames of our own code. */
function shorten(text) {
  const lines = text
    .replace(colours, '')
    .split('\n')
    .filter((line) => !/^\s+at .*(node_modules|node:)/.test(line));
  return lines
    .slice(0, 40)
    .map((line) => `    ${line}`)
    .join('\n');
}

/** @param {Part[]} parts */
export function addUp(parts) {
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** @param {Part[]} parts */
export function explainFailures(parts) {
  return parts
    .filter(({ failed }) => failed > 0)
    .flatMap(({ name, complaints }) => complaints.map((complaint) => `✗ ${name}: ${complaint.trimEnd()}\n`));
}
