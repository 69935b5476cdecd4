// Pure and without imports, so that tools/checks/contracts.mjs runs it as it stands.

interface Part {
  readonly [keyword: string]: unknown;
}

// Personal Information Protection Law, art. 28, and the house's rule: no name and no number of a person in any event.
const personal =
  /(^|_)(name|full ?name|xm|id ?card|id ?(number|no)|identity ?(number|no)|phone|mobile|tele?phone|e?mail|account|(bank)?card(no|number)?|address|passport)$|(Name|IdCard|IdNumber|IdNo|IdentityNumber|Phone|Mobile|Telephone|Email|Account|CardNo|CardNumber|Address|Passport)$/i;
const classes = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'SECRET'];
const typeName = /^yimen\.([a-z-]+)\.([a-z-]+)\.([a-z-]+)\.v[1-9][0-9]*$/;

/** What is wrong with a contract itself, whatever was published before. */
export function faultsOf(contract: Part, file: string): readonly string[] {
  return [...headFaults(contract, file), ...shapeFaults(contract, ''), ...exampleFaults(contract)];
}

function headFaults(contract: Part, file: string): string[] {
  const type = String(contract.$id);
  const [, producer] = typeName.exec(type) ?? [];
  return [
    ...when(producer === undefined, '$id is not yimen.<service>.<subject>.<past-tense>.v<n>'),
    ...when(file !== `${type}.json`, `the file should be named ${type}.json`),
    ...['title', 'description']
      .filter((name) => typeof contract[name] !== 'string')
      .map((name) => `${name} is missing (title in English, description in Chinese)`),
    ...tellingFaults(contract, producer),
  ];
}

function tellingFaults(contract: Part, producer: string | undefined): string[] {
  const telling = (contract['x-yimen'] ?? {}) as Part;
  const required = Array.isArray(contract.required) ? contract.required : [];
  const empty = (name: string): boolean => !Array.isArray(telling[name]) || telling[name].length === 0;
  return [
    ...when(telling.producer !== producer, 'x-yimen.producer is not the service that the type names'),
    ...when(empty('audiences'), 'x-yimen.audiences is missing'),
    ...when(
      empty('consumers') === (typeof telling.nobody !== 'string'),
      'x-yimen.consumers says who hears it and what for, or x-yimen.nobody says why nobody does',
    ),
    ...when(!classes.includes(String(telling.dataclass)), `x-yimen.dataclass is none of ${classes.join(', ')}`),
    ...when(
      telling.dataclass === 'SECRET' && String(telling.audiences) !== 'internal',
      'what is secret is told inside the platform only',
    ),
    ...[telling.key, telling.versionOf ?? []]
      .flat()
      .map(String)
      .filter((key) => !required.includes(key))
      .map((key) => `the key ${key} is not a required property`),
  ];
}

function when(condition: boolean, fault: string): string[] {
  return condition ? [fault] : [];
}

function shapeFaults(schema: Part, at: string): string[] {
  const faults: string[] = [];
  if (schema.type === 'object' && schema.additionalProperties !== false)
    faults.push(`${at || '/'}: additionalProperties must be false`);
  for (const keyword of ['$ref', 'patternProperties', 'oneOf', 'anyOf', 'allOf'])
    if (keyword in schema) faults.push(`${at || '/'}: ${keyword} is not used in contracts: they stand alone`);
  for (const [name, part] of Object.entries((schema.properties ?? {}) as Part)) {
    if (personal.test(name) && typeof (part as Part)['x-not-personal'] !== 'string')
      faults.push(
        `${at}/${name}: a name, a number or an address of a person is never told (else say why in x-not-personal)`,
      );
    faults.push(...shapeFaults(part as Part, `${at}/${name}`));
  }
  if (schema.items !== undefined) faults.push(...shapeFaults(schema.items as Part, `${at}/*`));
  return faults;
}

function exampleFaults(contract: Part): string[] {
  const examples = Array.isArray(contract.examples) ? contract.examples : [];
  if (examples.length === 0) return ['there is no golden example'];
  const texts = examples.map((example) => JSON.stringify(example));
  return [
    ...(texts.some((text) => /(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/.test(text))
      ? ['an example holds 18 digits like an identity number']
      : []),
    ...(texts.some((text) => /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/.test(text))
      ? ['an example holds a telephone number']
      : []),
  ];
}
