// The event contracts: refuses one that tells what must not be told, one whose example it does not allow, a change that
// breaks a subscriber of what was published, and a subscriber to what nobody tells.
// Usage: node tools/checks/contracts.mjs [--publish]   (--publish writes new and compatible contracts into the lock file)
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { eventTypes, typesFile } from '../generate-event-types.mjs';
import { contractsFolder, readContracts } from './contracts/files.mjs';
import { importSource } from './contracts/source.mjs';

const lockFile = join(contractsFolder, 'published.lock.json');
const { breaksOf, publishedPart } = await importSource('libs/events/src/contract/compatibility.ts');
const { faultsOf } = await importSource('libs/events/src/contract/faults.ts');

function exampleFaults(contract) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  addFormats.default(ajv);
  for (const keyword of ['x-yimen', 'x-not-personal', 'x-open-enum']) ajv.addKeyword(keyword);
  const validate = ajv.compile(contract);
  return contract.examples.flatMap((example, nth) =>
    validate(example) ? [] : [`example ${nth + 1}: ${ajv.errorsText(validate.errors)}`],
  );
}

function sourcesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) => !/node_modules|[\\/]dist[\\/]|__generated__|\.spec\.ts$|[\\/]test[\\/]|planted-violations/.test(file),
    );
}

function unknownTypes(known) {
  return ['services', 'libs', 'gateway', 'demo'].flatMap(sourcesUnder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['"`](yimen\.[a-z-]+\.[a-z-]+\.[a-z-]+\.v[0-9]+)['"`]/g)]
      .map(([, type]) => type)
      .filter((type) => !known.has(type))
      .map((type) => `${file}: ${type} has no contract`),
  );
}

const contracts = readContracts();
const files = readdirSync(contractsFolder).filter((file) => file.startsWith('yimen.'));
const published = existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')) : {};
const byType = new Map(contracts.map((contract) => [contract.$id, contract]));
const problems = [];
for (const [nth, contract] of contracts.entries())
  for (const fault of [...faultsOf(contract, files.sort()[nth]), ...exampleFaults(contract)])
    problems.push(`${contract.$id}: ${fault}`);
for (const [type, before] of Object.entries(published)) {
  const after = byType.get(type);
  for (const broken of breaksOf(before, after && publishedPart(after))) problems.push(`${type}: ${broken}`);
}
problems.push(...unknownTypes(new Set(byType.keys())));
if (readFileSync(typesFile, 'utf8') !== eventTypes(contracts))
  problems.push(`${typesFile} is not what the contracts say: run \`node tools/generate-event-types.mjs\``);

const lock = `${JSON.stringify(Object.fromEntries(contracts.map((contract) => [contract.$id, publishedPart(contract)])), null, 2)}\n`;
const stale = !existsSync(lockFile) || JSON.stringify(published) !== JSON.stringify(JSON.parse(lock));
if (problems.length === 0 && stale) {
  if (process.argv.includes('--publish')) writeFileSync(lockFile, lock);
  else
    problems.push(
      `${lockFile} lacks what the contracts promise now: run \`node tools/checks/contracts.mjs --publish\``,
    );
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exit(1);
console.log(`contracts: ${contracts.length} types, ${Object.keys(published).length} published before, none broken`);
