// Runs scenario files against the pure rules (docs/rules.md).
// Usage: npm run rules -- [file or folder ...]      no path: every service's scenarios/
//        npm run rules -- --list                    the rules
//        npm run rules -- --describe <rule>         one rule's inputs and outputs

import { describe, list } from './rules/describe.mjs';
import { ensureBuilt } from './rules/ensure-built.mjs';
import { loadRules } from './rules/load-rules.mjs';
import { runFiles } from './rules/run-files.mjs';
import { scenarioFiles } from './rules/scenario-files.mjs';

async function main(args) {
  const paths = args.filter((arg) => !arg.startsWith('--'));
  await ensureBuilt();
  const book = await loadRules();
  if (args.includes('--list')) return list(book);
  if (args.includes('--describe')) return describe(book, paths);
  const unknown = args.find((arg) => arg.startsWith('--'));
  if (unknown) {
    console.error(`没有选项 ${unknown};可用:--list、--describe <规则>`);
    return 1;
  }
  return runFiles(book, scenarioFiles(paths));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
