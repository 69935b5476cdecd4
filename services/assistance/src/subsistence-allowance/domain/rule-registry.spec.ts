import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseParameterFile, parseScenarioFile, runScenario, standardRules } from '@yimen/policy';
import { nationalParameterFiles } from './parameter-files.js';
import { rules } from './rule-registry.js';

const folder = join(import.meta.dirname, 'scenarios');
const nation = nationalParameterFiles.flatMap((url) => parseParameterFile(readFileSync(url, 'utf8'), url.pathname));
const all = [...standardRules, ...rules];
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.parameters.yaml'));

describe.each(files)('%s', (name) => {
  const { scenarios, parameterFiles, divisions } = parseScenarioFile(readFileSync(join(folder, name), 'utf8'), name);
  const own = parameterFiles.flatMap((file) =>
    parseParameterFile(readFileSync(join(folder, file), 'utf8'), file, divisions[0]),
  );

  it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
    expect(runScenario(all, scenario, [...nation, ...own], divisions).differences).toEqual([]);
  });
});

it('规则的名称与中文名都不重复', () => {
  const names = all.flatMap((rule) => [rule.name, rule.title]);
  expect(new Set(names).size).toBe(names.length);
});
