// Writes the TypeScript types of every event's data from the contracts. `--check` compares instead of writing.
// Usage: node tools/generate-event-types.mjs [--check]
import { readContracts, writeOrCompare } from './checks/contracts/files.mjs';

export const typesFile = 'libs/events/src/__generated__/event-data.ts';

/** The text of the types of all contracts. */
export function eventTypes(contracts) {
  const types = contracts.map(interfaceOf);
  const map = contracts.map(({ $id }) => `  '${$id}': ${typeName($id)};`);
  return [
    '// Written by tools/generate-event-types.mjs from libs/events/src/contracts. Do not edit.',
    ...types,
    `/** The data of each event, by its type. */\nexport interface EventDataByType {\n${map.join('\n')}\n}`,
    '',
  ].join('\n\n');
}

function typeName(type) {
  return type
    .replace(/^yimen\./, '')
    .split(/[.-]/)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
}

function interfaceOf(contract) {
  return `/** ${contract.title}. ${contract.description}。 */\nexport interface ${typeName(contract.$id)} ${shape(contract, '')}`;
}

function shape(schema, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(schema.properties).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    const comment = property.description === undefined ? '' : `${inner}/** ${property.description} */\n`;
    return `${comment}${inner}readonly ${name}${optional}: ${typeOf(property, inner)};`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function typeOf(schema, indent) {
  if (schema.enum !== undefined)
    return schema.enum.map((value) => JSON.stringify(value).replaceAll('"', "'")).join(' | ');
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return types.map((type) => single(type, schema, indent)).join(' | ');
}

function single(type, schema, indent) {
  if (type === 'object') return shape(schema, indent);
  if (type === 'array') return `readonly (${typeOf(schema.items, indent)})[]`;
  if (type === 'integer') return 'number';
  return type;
}

if (process.argv[1] === import.meta.filename)
  writeOrCompare(typesFile, eventTypes(readContracts()), 'node tools/generate-event-types.mjs');
