// Refuses a service whose schema, printed from its build, is not its checked-in golden file.
// Printing boots the schema, so a root field without a permission is refused here too.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const exec = promisify(execFile);

async function difference(service) {
  const golden = join(root, 'services', service, 'subgraph.graphql');
  if (!existsSync(golden)) return `services/${service}/subgraph.graphql is missing`;
  try {
    const { stdout } = await exec(process.execPath, [`services/${service}/dist/main.js`, 'sdl'], { cwd: root });
    return stdout === readFileSync(golden, 'utf8')
      ? null
      : `services/${service}/subgraph.graphql is not what the service prints`;
  } catch (error) {
    return `services/${service} does not print its schema:\n${error.stderr ?? error.message}`;
  }
}

const problems = [];
for (const service of readdirSync(join(root, 'services')).sort()) {
  const found = await difference(service);
  if (found) problems.push(found);
}
if (problems.length > 0) {
  console.error(`${problems.join('\n')}\nRun \`npm run generate\` and read the diff.`);
  process.exit(1);
}
console.log('golden schemas: unchanged');
