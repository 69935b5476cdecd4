// The pages of docs/events/: who tells what to whom. Made of the contracts and of the reactions that the services register.

const note =
  '<!-- Written by tools/generate-event-pages.mjs; what it says is changed in the contracts and the services. -->';

/**
 * @param {object[]} contracts
 * @param {{ service: string, consumer: string, on: string[] }[]} reactions
 * @param {string[]} services the platform's own
 * @returns {Map<string, string>} the pages by their file names
 */
export function eventPages(contracts, reactions, services) {
  const producers = [...new Set(contracts.map(producerOf))].sort();
  const everybody = [...new Set([...producers, ...services])].sort();
  const pages = new Map([['README.md', matrixPage({ contracts, reactions, services, producers, everybody })]]);
  for (const name of everybody) pages.set(`${name}.md`, servicePage(name, { contracts, reactions, services }));
  return pages;
}

/**
 * What the contracts say of who hears them and the services' reactions do not bear out: a service of the platform that is named and hears
 * nothing, one that hears and is not named.
 * @param {object[]} contracts
 * @param {{ service: string, consumer: string, on: string[] }[]} reactions
 * @param {string[]} services the platform's own
 * @returns {string[]} a line each
 */
export function untruths(contracts, reactions, services) {
  return contracts.flatMap((contract) => {
    const listeners = listenersOf(contract, reactions);
    const named = new Set(contract['x-yimen'].consumers.map(({ service }) => service));
    return [
      ...[...named]
        .filter((service) => services.includes(service) && !listeners.has(service))
        .map((service) => `${contract.$id}: names ${service}, which has no reaction to it`),
      ...[...listeners]
        .filter(([service]) => !named.has(service))
        .map(([service, by]) => `${contract.$id}: does not say what ${service} does with it (${by.join(', ')})`),
    ];
  });
}

const producerOf = (contract) => contract['x-yimen'].producer;
const outsideOf = (contract) => contract['x-yimen'].audiences.filter((audience) => audience !== 'internal');
const page = (...blocks) => `${blocks.flat().filter(Boolean).join('\n\n')}\n`;
const anchor = (type) => type.replaceAll('.', '');
const linked = (contract) => `[\`${contract.$id}\`](${producerOf(contract)}.md#${anchor(contract.$id)})`;

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The services that hear a type, with the names of their reactions. */
function listenersOf({ $id }, reactions) {
  const by = new Map();
  for (const { service, consumer, on } of reactions)
    if (on.includes($id)) by.set(service, [...(by.get(service) ?? []), consumer]);
  return by;
}

function matrixPage({ contracts, reactions, services, producers, everybody }) {
  const audiences = [...new Set(contracts.flatMap(outsideOf))].sort();
  const listeners = [...new Set(reactions.map(({ service }) => service))].sort();
  const count = (producer, hears) => contracts.filter((one) => producerOf(one) === producer && hears(one)).length || '';
  const rows = producers.map((producer) => [
    `[${producer}](${producer}.md)`,
    count(producer, () => true),
    ...listeners.map((service) => count(producer, (one) => listenersOf(one, reactions).has(service))),
    ...audiences.map((audience) => count(producer, (one) => outsideOf(one).includes(audience))),
  ]);
  const strangers = producers.filter((name) => !services.includes(name));
  return page(
    '# Who tells what to whom',
    note,
    'A row a teller, a column a listener: how many types of events. The services of the platform are those that register a reaction (the build is asked, not a list); the departments after them have a topic of their own. What may be relied on is in [Events](../events.md), the same for tools in [asyncapi.yaml](../asyncapi.yaml).',
    table(['told by', 'types', ...listeners, ...audiences.map((each) => `*${each}*`)], rows),
    strangers.length > 0 &&
      `Not services of this repository: ${strangers.map((name) => `[${name}](${name}.md)`).join(', ')}. Their contracts are written already, so that what hears them can be built.`,
    `A page each: ${everybody.map((name) => `[${name}](${name}.md)`).join(' · ')}`,
  );
}

function servicePage(name, { contracts, reactions, services }) {
  const told = contracts.filter((one) => producerOf(one) === name);
  const own = reactions.filter(({ service }) => service === name);
  const known = new Map(contracts.map((one) => [one.$id, one]));
  const hears = own
    .flatMap(({ consumer, on }) => on.map((type) => [type, consumer]))
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([type, consumer]) => [known.has(type) ? linked(known.get(type)) : `\`${type}\``, `\`${consumer}\``]);
  return page(
    `# ${name}: what it tells and hears`,
    note,
    services.includes(name) ? false : 'Not a service of this repository: what it tells comes from outside.',
    '## Tells',
    told.length === 0 ? 'Nothing.' : told.map((one) => eventBlock(one, reactions)),
    '## Hears',
    hears.length === 0 ? 'Nothing.' : table(['type', 'reaction'], hears),
  );
}

function eventBlock(contract, reactions) {
  const { $id, title, description, examples = [], 'x-yimen': how } = contract;
  const listeners = listenersOf(contract, reactions);
  const purposes = new Map(how.consumers.map(({ service, does }) => [service, does]));
  const lines = [
    ['when', `${title} ${description}`],
    [
      'subject and key',
      `\`${[how.key].flat().join(' + ')}\`${how.versionOf ? `; the version counts \`${how.versionOf}\`` : ''}`,
    ],
    [
      'topics',
      topicsOf(how)
        .map((topic) => `\`${topic}\``)
        .join(', '),
    ],
    ['class', how.dataclass],
    ...[...listeners]
      .sort()
      .map(([service, consumers]) => [
        `heard by ${service}`,
        `${consumers.map((each) => `\`${each}\``).join(', ')}${purposes.has(service) ? `: ${purposes.get(service)}` : ''}`,
      ]),
    ...[...purposes].filter(([service]) => !listeners.has(service)).map(([service, does]) => [`for ${service}`, does]),
    ...(how.nobody ? [['for nobody', how.nobody]] : []),
  ];
  const example = examples[0];
  return page(
    `### \`${$id}\``,
    lines.map(([label, text]) => `- ${label}: ${text}`).join('\n'),
    example !== undefined && `\`\`\`json\n${JSON.stringify(example, null, 2)}\n\`\`\``,
  ).trimEnd();
}

function topicsOf({ producer, audiences }) {
  return audiences.map((audience) => (audience === 'internal' ? `yimen.${producer}` : `yimen.${producer}.${audience}`));
}
