// Writes the catalogue of problem codes, docs/problem-codes.md and what the query problemCodes answers, from the schemas and the sources
// of every service, of the chassis and of the gateway. `--check` compares instead of writing.
// Usage: node tools/generate-problem-codes.mjs [--check]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeOrCompare } from './checks/contracts/files.mjs';
import { refusalTypesOf } from './problem-codes/read-schema.mjs';
import { codesIn } from './problem-codes/read-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = 'node tools/generate-problem-codes.mjs';

/** Whose codes are met everywhere: refusals of the chassis and its libraries, and errors. */
const everywhere = 'platform';
const rooms = [
  ...readdirSync(join(root, 'services')).map((service) => ({
    service,
    folder: join(root, 'services', service, 'src'),
  })),
  { service: 'gateway', folder: join(root, 'gateway/src') },
  ...['subgraph', 'access'].map((lib) => ({ service: everywhere, folder: join(root, 'libs', lib, 'src') })),
].filter(({ folder }) => existsSync(folder));

/** What procedure, award and roll refuse in every service that has them: under the types that the service gives them. */
const shared = ['casework', 'benefits'].map((lib) => join(root, 'libs', lib, 'src'));

/** The codes of all rooms: one entry a service and code, with what kind of answer it is. */
export function catalogue() {
  const types = rooms.flatMap(({ service }) => {
    const file = join(root, 'services', service, 'subgraph.graphql');
    return existsSync(file) ? refusalTypesOf(readFileSync(file, 'utf8')).map((type) => ({ ...type, service })) : [];
  });
  const entries = new Map();
  for (const { service, folder } of rooms)
    for (const { code, message, kind } of codesIn(folder)) add(entries, { service, code, message, kind });
  for (const each of shared.flatMap((folder) => codesIn(folder))) addShared(entries, each, types);
  // A type that names its code and whose sentence is put together elsewhere.
  for (const { service, kind, codes, chinese } of types)
    for (const code of codes) if (!has(entries, service, code)) add(entries, { service, code, message: chinese, kind });
  return [...entries.values()]
    .filter(({ messages }) => messages.length > 0)
    .map(({ service, code, messages, kind }) => {
      const message = [...messages.slice(0, shown), ...(messages.length > shown ? ['…'] : [])].join(' ／ ');
      return { service, code, message, kind: kind ?? kindOf({ service, code }, types) };
    })
    .sort((a, b) => (a.service === b.service ? order(a.code, b.code) : order(a.service, b.service)));
}

/** Under every service whose types name the code (`…RollTooEarly` is the service's own type of that name), else for all of them. */
function addShared(entries, { code, message, kind }, types) {
  const called = kind?.startsWith('…') ? kind.slice(1) : null;
  const naming = types.filter((type) => (called === null ? type.codes.includes(code) : type.kind.endsWith(called)));
  for (const { service, kind: named } of naming) add(entries, { service, code, message, kind: named });
  if (naming.length === 0) add(entries, { service: everywhere, code, message, kind: kind ?? 'InvalidInput' });
}

const order = (one, other) => (one < other ? -1 : Number(one > other));
const has = (entries, service, code) => entries.has(`${service} ${code}`) || entries.has(`${everywhere} ${code}`);

/** More sentences than these of one code are not listed: the first ones say what it is about. */
const shown = 4;

function add(entries, { service, code, message, kind }) {
  const name = code.replaceAll('…', '*');
  const key = `${service} ${name}`;
  const known = entries.get(key) ?? { service, code: name, messages: [], kind: null };
  const messages = message === null || known.messages.includes(message) ? known.messages : [...known.messages, message];
  entries.set(key, { ...known, messages, kind: known.kind ?? kind });
}

/** The type whose description names the code; else a shortcoming of the input, or, where there are no types, an error. */
function kindOf({ service, code }, types) {
  const named = types.find((type) => type.service === service && type.codes.includes(code));
  if (named !== undefined) return named.kind;
  return service === 'gateway' || service === everywhere ? 'error' : 'InvalidInput';
}

function page(entries) {
  const of = (service) => entries.filter((entry) => entry.service === service);
  const names = [...new Set(entries.map(({ service }) => service))];
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const table = (service) => [
    `## ${service}`,
    '',
    '| code | kind | message (… stands for what is filled in) |',
    '| --- | --- | --- |',
    ...of(service).map(({ code, kind, message }) => `| \`${code}\` | ${kind} | ${cell(message)} |`),
    '',
  ];
  return [
    '# Problem codes',
    '',
    `Written by \`${command}\` from the schemas and the sources; do not edit. The same as the query \`problemCodes\`.`,
    '',
    'A **kind** is the documented type of a refusal, found in a payload’s `problems`; its message says what may be done next, and',
    '`nextSteps` names it. Several messages of one code are parted by ／. `InvalidInput` says by `field` where. An **error** is no refusal: it is in `errors`, its code in',
    '`extensions.code`. `*` stands for a part that the input decides. What `platform` names may come from every service.',
    '',
    ...names.flatMap(table),
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const entries = catalogue();
  writeOrCompare('docs/problem-codes.md', page(entries), command);
  writeOrCompare('services/intake/src/problem-codes/problem-codes.jsonl', lines(entries), command);
}

/** One entry a line: a changed code is a changed line. No formatter knows the file. */
function lines(entries) {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
