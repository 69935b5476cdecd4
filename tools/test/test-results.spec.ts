import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUp, explainFailures, resultOf } from '../dev/test-results.mjs';

describe('the count of npm test', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-results-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const jestLeft = (name: string, result: object) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(result));

  it('counts a project that left no result as failed', () => {
    expect(resultOf(folder, 'nowhere')).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a suite that could not be run as failed, beside its tests', () => {
    jestLeft('broken', {
      success: false,
      numPassedTests: 3,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 1,
      testResults: [],
    });
    expect(resultOf(folder, 'broken')).toMatchObject({ passed: 3, failed: 2 });
  });

  it('never reads a run as passed that jest calls failed', () => {
    jestLeft('odd', {
      success: false,
      numPassedTests: 3,
      numFailedTests: 0,
      numRuntimeErrorTestSuites: 0,
      testResults: [],
    });
    expect(resultOf(folder, 'odd')).toMatchObject({ passed: 3, failed: 1 });
  });

  it('says of each failure the file, the sentence and the message', () => {
    const failure = { status: 'failed', fullName: 'refuses a day too early', failureMessages: ['expected 1'] };
    jestLeft('one', {
      success: false,
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [{ name: '/a.spec.ts', status: 'failed', assertionResults: [failure] }],
    });
    const parts = [resultOf(folder, 'one')];
    expect(explainFailures(parts).join('')).toMatch(/a\.spec\.ts[\s\S]*refuses a day too early[\s\S]*expected 1/);
    expect(addUp(parts)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
