// Prints every golden file again: event types, subgraph schemas, the supergraph, the catalogue of problem codes, the AsyncAPI document,
// the event pages, the deployment files.
// Usage: npm run generate   (then read the diff: a golden file changes only in a reviewed diff)
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' });

process.stdout.write(run('tools/generate-event-types.mjs'));
execFileSync('npx', ['nx', 'run-many', '-t', 'build', '--output-style=static'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, NX_DAEMON: 'false' },
});
for (const service of readdirSync(join(root, 'services')).sort()) {
  const main = `services/${service}/dist/main.js`;
  if (!existsSync(join(root, main))) continue;
  writeFileSync(join(root, 'services', service, 'subgraph.graphql'), run(main, 'sdl'));
  console.log(`services/${service}/subgraph.graphql written`);
}
process.stdout.write(run('tools/compose.mjs'));
process.stdout.write(run('tools/generate-problem-codes.mjs'));
process.stdout.write(run('tools/generate-client.mjs'));
process.stdout.write(run('tools/generate-asyncapi.mjs'));
process.stdout.write(run('tools/generate-event-pages.mjs'));
process.stdout.write(run('tools/generate-deploy.mjs'));
