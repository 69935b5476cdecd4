import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseScenarioFile, type Rule, runScenario } from '@yimen/policy';
import { nationalParameters } from '../../src/standards/national-law.js';

/** Every scenario file beside a matter's rules, each case a test: what the law is expected to say is what the rules say. */
export function scenariosHold(domain: string, rules: readonly Rule[]): void {
  const folder = join(domain, 'scenarios');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  describe.each(files)('%s', (name) => {
    const { scenarios, divisions } = parseScenarioFile(readFileSync(join(folder, name), 'utf8'), name);
    it.each(scenarios.map((scenario) => [scenario.title, scenario] as const))('%s', (_, scenario) => {
      expect(runScenario(rules, scenario, [...nationalParameters], divisions).differences).toEqual([]);
    });
  });
}
