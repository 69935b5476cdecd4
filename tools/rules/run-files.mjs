import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** A path as the person sees it: short when it lies below where they stand. */
function shown(file) {
  const short = relative(process.cwd(), file);
  return short.startsWith('..') ? file : short;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${shown(file)}: 读不到这个文件（${error.code}）`);
  }
}

/** Runs one file; the cases before a malformed one are still run and told. */
function runFile({ policy, rules, parameters }, file) {
  const name = shown(file);
  const { scenarios, parameterFiles, divisions } = policy.parseScenarioFile(read(file), name);
  const own = parameterFiles.flatMap((path) => {
    const full = resolve(dirname(file), path);
    return policy.parseParameterFile(read(full), shown(full), divisions[0]);
  });
  return scenarios.map((scenario) => {
    try {
      return policy.runScenario(rules, scenario, [...parameters, ...own], divisions);
    } catch (error) {
      return { scenario, broken: error.message };
    }
  });
}

function tell({ scenario, differences, broken }) {
  if (broken) {
    console.log(`✗ ${broken}`);
    return;
  }
  if (differences.length === 0) return;
  console.log(`✗ ${scenario.file}:${scenario.line} ${scenario.title}（${scenario.rule}，${scenario.on}）`);
  for (const { field, expected, actual } of differences) console.log(`    ${field}：期望 ${expected}，实际 ${actual}`);
}

/** Runs the files, prints every difference and the count. Returns the exit code: 1 for a difference or a malformed file. */
export function runFiles(book, files) {
  const totals = { files: 0, passed: 0, failed: 0, differences: 0 };
  for (const file of files) {
    totals.files += 1;
    let results = [];
    try {
      results = runFile(book, file);
    } catch (error) {
      totals.failed += 1;
      console.log(`✗ ${error.message}`);
    }
    for (const result of results) {
      tell(result);
      const sound = !result.broken && result.differences.length === 0;
      totals[sound ? 'passed' : 'failed'] += 1;
      totals.differences += result.differences?.length ?? 0;
    }
  }
  const { passed, failed, differences } = totals;
  console.log(`${totals.files} 个文件，${passed + failed} 例，${differences} 处不同`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}
