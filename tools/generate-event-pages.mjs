// Writes docs/events/: a page a service (what it tells and hears) and the matrix of who tells whom. Drawn from the contracts and from
// the reactions that the built services register. `--check` compares instead of writing.
// Usage: node tools/generate-event-pages.mjs [--check]
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readContracts, writeOrCompare } from './checks/contracts/files.mjs';
import { root } from './dev/places.mjs';
import { serviceNames } from './dev/workspace.mjs';
import { eventPages } from './events/pages.mjs';
import { registeredReactions } from './events/reactions.mjs';

const command = 'node tools/generate-event-pages.mjs';
const folder = 'docs/events';

const pages = eventPages(readContracts(), await registeredReactions(root), serviceNames());
for (const [name, text] of pages) writeOrCompare(join(folder, name), text, command);
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  if (pages.has(name)) continue;
  if (process.argv.includes('--check')) {
    console.error(`${folder}/${name} is of nobody: run \`${command}\`.`);
    process.exitCode = 1;
  } else rmSync(join(folder, name));
}
// A service's modules may hold something open (a pool of requests); nothing here waits for it.
process.exit();
