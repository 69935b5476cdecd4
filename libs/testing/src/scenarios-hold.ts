import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatedParameter, parseParameterFile, parseScenarioFile, type Rule, runScenario } from '@yimen/policy';

/**
 * Every scenario file beside a matter's rules, each case a test: what the law is expected to say is what the rules say. Takes the
 * matter's `domain/` folder, its rules and the nation's parameters; what a scenario file names of its own comes in for its district.
 */
export function scenariosHold(domain: string, rules: readonly Rule[], parameters: readonly DatedParameter[]): void {
  const folder = join(domain, 'scenarios');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.parameters.yaml'));
  describe.each(files)('%s', (name) => {
    const { scenarios, parameterFiles, divisions } = parseScenarioFile(readFileSync(join(folder, name), 'utf8'), name);
    const own = parameterFiles.flatMap((file) =>
      parseParameterFile(readFileSync(join(folder, file), 'utf8'), file, divisions[0]),
    );
    it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
      expect(runScenario(rules, scenario, [...parameters, ...own], divisions).differences).toEqual([]);
    });
  });
}
