// Runs one project's suites and leaves the counts in .nx/results/<project>.json.
// Usage: node tools/jest.mjs <project folder> [jest arguments]
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, ...rest] = process.argv.slice(2);
const project = resolve(folder);
const { name } = JSON.parse(readFileSync(join(project, 'project.json'), 'utf8'));
const results = resolve('.nx/results');
mkdirSync(results, { recursive: true });

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/jest/bin/jest.js',
    '-c',
    'jest.config.mjs',
    '--passWithNoTests',
    '--json',
    `--outputFile=${join(results, `${name}.json`)}`,
    ...rest,
  ],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, YIMEN_PROJECT: project, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  },
);
process.exit(status ?? 1);
