// Writes docs/events/: a page a service (what it tells and hears) and the matrix of who tells whom. Drawn from the contracts and from
// the reactions that the built services register. `--check` compares instead of writing. Both refuse a contract that names a listener which
// does not listen, or does not name one that does.
// Usage: node tools/generate-event-pages.mjs [--check]
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readContracts, writeOrCompare } from './checks/contracts/files.mjs';
import { root } from './dev/places.mjs';
import { serviceNames } from './dev/workspace.mjs';
import { eventPages, untruths } from './events/pages.mjs';
import { registeredReactions } from './events/reactions.mjs';

const command = 'node tools/generate-event-pages.mjs';
const folder = 'docs/events';

const drawnFrom = [readContracts(), await registeredReactions(root), serviceNames()];
const wrong = untruths(...drawnFrom);
for (const line of wrong) console.error(line);
if (wrong.length > 0) {
  console.error(
    'Mend `consumers` in x-yimen of these contracts (or, where nobody hears, say why in `nobody`), or build the reaction.',
  );
  process.exit(1);
}
const pages = eventPages(...drawnFrom);
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
