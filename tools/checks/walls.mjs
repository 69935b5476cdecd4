// The walls: refuses a forbidden import anywhere, then proves that each wall is awake by planting one violation of each
// beside the real code (in memory of a temporary copy) and expecting it to be refused.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import YAML from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const configuration = require(join(root, '.dependency-cruiser.cjs'));
const rooms = ['libs', 'services', 'gateway/src', 'demo'];

async function violations(baseDir, folders) {
  const { enhancedResolveOptions, tsConfig, ...options } = configuration.options;
  const { output } = await cruise(
    folders,
    { ...options, baseDir, ruleSet: { forbidden: configuration.forbidden }, validate: true, tsConfig },
    enhancedResolveOptions,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  );
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

async function plantedAreRefused() {
  const planted = YAML.parse(readFileSync(join(root, 'tools/checks/planted-violations/violations.yaml'), 'utf8'));
  const copy = mkdtempSync(join(tmpdir(), 'yimen-walls-'));
  const asleep = [];
  try {
    for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json'])
      cpSync(join(root, name), join(copy, name));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    for (const { files } of planted) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(copy, path)), { recursive: true });
        writeFileSync(join(copy, path), text);
      }
    }
    const found = await violations(copy, ['libs', 'services', 'gateway', 'demo']);
    for (const { wall } of planted) if (!found.some(({ rule }) => rule === wall)) asleep.push(wall);
    const named = new Set(planted.map(({ wall }) => wall));
    for (const { name } of configuration.forbidden) if (!named.has(name)) asleep.push(`${name} (nothing planted)`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return asleep;
}

const broken = await violations(
  root,
  rooms.filter((room) => existsSync(join(root, room))),
);
for (const { rule, from, to } of broken) console.error(`${rule}: ${from} -> ${to}`);
const asleep = await plantedAreRefused();
for (const wall of asleep) console.error(`the wall ${wall} is asleep: its planted violation passed`);
if (broken.length + asleep.length > 0) process.exit(1);
console.log(`walls: ${configuration.forbidden.length} stand, each refused its planted violation`);
