// What the tools about events share: reading the contracts, and writing a generated file or comparing with it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const contractsFolder = 'libs/events/src/contracts';

/** All contracts, in the order of their types. */
export function readContracts(folder = contractsFolder) {
  return readdirSync(folder)
    .filter((file) => file.startsWith('yimen.') && file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** Writes `text` to `target`; with `--check` on the command line compares instead, and ends with 1 when they differ. */
export function writeOrCompare(target, text, command) {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (before === text) return;
  if (process.argv.includes('--check')) {
    console.error(`${target} is not what its sources say: run \`${command}\`.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${target}`);
}
