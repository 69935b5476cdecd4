import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matters, root } from './projects.mjs';

const builtPolicy = pathToFileURL(join(root, 'libs/policy/dist/index.js')).href;

/** Everything a scenario may reach: the rules of the standards and of every matter, and the nation's parameters. */
export async function loadRules() {
  const policy = await import(builtPolicy);
  const rules = [...policy.standardRules];
  const parameters = [];
  for (const { built, registry } of matters()) {
    rules.push(...(await import(pathToFileURL(registry).href)).rules);
    const folder = join(built, 'parameters');
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()) {
      const path = join(folder, file);
      parameters.push(...policy.parseParameterFile(readFileSync(path, 'utf8'), relative(root, path)));
    }
  }
  return { policy, rules, parameters };
}
