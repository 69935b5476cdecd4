// Writes docs/asyncapi.yaml (AsyncAPI 3) and the tables of docs/events.md from the contracts, and has the document judged
// by @asyncapi/parser. `--check` compares instead of writing.
// Usage: node tools/generate-asyncapi.mjs [--check]
import { existsSync, readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import YAML from 'yaml';
import { readContracts, writeOrCompare } from './checks/contracts/files.mjs';
import { withTables } from './checks/contracts/tables.mjs';

const command = 'node tools/generate-asyncapi.mjs';

/** The channels of a contract: one an audience. */
function topicsOf({ 'x-yimen': { producer, audiences } }) {
  return audiences.map((audience) => (audience === 'internal' ? `yimen.${producer}` : `yimen.${producer}.${audience}`));
}

/** The schema of the data, without what only our own tools read. */
function payloadOf(schema) {
  const { $schema, $id, title, 'x-yimen': telling, examples, properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, payloadOf(part)])),
    }),
    ...(items && { items: payloadOf(items) }),
  };
}

const text = (description, more = {}) => ({ type: 'string', description, ...more });

function headersOf({ $id, 'x-yimen': { producer, dataclass } }) {
  return {
    allOf: [{ $ref: '#/components/schemas/CloudEventHeaders' }],
    properties: {
      ce_type: { const: $id },
      ce_source: { const: `/yimen/${producer}` },
      ce_dataclass: { const: dataclass.toLowerCase() },
    },
  };
}

const cloudEventHeaders = {
  type: 'object',
  description: 'CloudEvents 1.0 in Kafka binary mode: the attributes are headers, the data is the value.',
  required: [
    'content-type',
    'ce_specversion',
    'ce_id',
    'ce_source',
    'ce_type',
    'ce_subject',
    'ce_time',
    'ce_subjectversion',
    'ce_legaldate',
  ],
  properties: {
    'content-type': { const: 'application/json' },
    ce_specversion: { const: '1.0' },
    ce_id: text('UUIDv7, the same at each delivery: remember it, since an event may come more than once', {
      format: 'uuid',
    }),
    ce_source: text('Who tells: /yimen/<service>'),
    ce_type: text('Type of the event'),
    ce_subject: text(
      'What the fact is about; also the key of the message. Order holds within a subject and nowhere else',
    ),
    ce_time: text('When it was told, by the clock of the machine', { format: 'date-time' }),
    ce_subjectversion: text('Version of the subject: keep the last, ignore what is older', { pattern: '^[0-9]+$' }),
    ce_legaldate: text('The day it was for the law (Asia/Shanghai)', { format: 'date' }),
    ce_dataclass: text('public, internal, personal or secret'),
    ce_division: text('Code of the division it belongs to'),
    ce_causationid: text('Id of the event that caused this one'),
    ce_correlationid: text('What all events of one visit have in common'),
    ce_traceparent: text('W3C trace context'),
  },
};

function messageOf(contract) {
  return {
    name: contract.$id,
    title: `${contract.title} ${contract.description}`,
    contentType: 'application/json',
    headers: headersOf(contract),
    payload: { $ref: `#/components/schemas/${contract.$id}` },
    examples: contract.examples.map((payload) => ({ payload })),
  };
}

function channelsOf(contracts) {
  const channels = {};
  for (const contract of contracts)
    for (const topic of topicsOf(contract)) {
      channels[topic] ??= { address: topic, messages: {} };
      channels[topic].messages[contract.$id] = { $ref: `#/components/messages/${contract.$id}` };
    }
  return Object.fromEntries(Object.entries(channels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What the platform does on each channel: it tells, or (from outside sources) hears. */
function operationsOf(channels, outside) {
  return Object.fromEntries(
    Object.keys(channels).map((topic) => {
      const action = outside.has(topic) ? 'receive' : 'send';
      return [`${action}.${topic}`, { action, channel: { $ref: `#/channels/${topic}` } }];
    }),
  );
}

function documentOf(contracts) {
  const channels = channelsOf(contracts);
  const outside = new Set(
    contracts.filter(({ 'x-yimen': { producer } }) => !existsSync(`services/${producer}`)).flatMap(topicsOf),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Yimen 一门: events',
      version: '1.0.0',
      description:
        'What the platform tells, and what it hears from outside sources. No event holds a name or an identity number: read them back through the gateway with your own rights. Topics yimen.<service> are internal; a department has topics of its own.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        variables: { brokers: { default: 'localhost:9092', description: 'host:port of the brokers' } },
      },
    },
    channels,
    operations: operationsOf(channels, outside),
    components: {
      messages: Object.fromEntries(contracts.map((contract) => [contract.$id, messageOf(contract)])),
      schemas: {
        CloudEventHeaders: cloudEventHeaders,
        ...Object.fromEntries(contracts.map((contract) => [contract.$id, payloadOf(contract)])),
      },
    },
  };
}

const contracts = readContracts();
const document = `# Written by tools/generate-asyncapi.mjs from libs/events/src/contracts. Do not edit.\n${YAML.stringify(documentOf(contracts), { lineWidth: 0, aliasDuplicateObjects: false })}`;
const { diagnostics } = await new Parser().parse(document);
const wrong = diagnostics.filter(({ severity }) => severity === 0);
for (const { path, message } of wrong) console.error(`docs/asyncapi.yaml ${path.join('.')}: ${message}`);
if (wrong.length > 0) process.exit(1);
writeOrCompare('docs/asyncapi.yaml', document, command);
if (existsSync('docs/events.md'))
  writeOrCompare('docs/events.md', withTables(readFileSync('docs/events.md', 'utf8'), contracts), command);
if (process.exitCode !== 1)
  console.log(
    `asyncapi: ${Object.keys(documentOf(contracts).channels).length} channels, ${contracts.length} messages, valid`,
  );
