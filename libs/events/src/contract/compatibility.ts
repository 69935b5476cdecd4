// Pure and without imports, so that tools/checks/contracts.mjs runs it as it stands.

/** A published contract, or a part of its schema. */
export interface Published {
  readonly [keyword: string]: unknown;
}

const silent = new Set(['title', 'description', 'examples', '$schema', '$id', 'x-yimen', 'x-not-personal']);
const structural = new Set(['properties', 'required', 'items', 'enum', 'x-open-enum']);
const classes = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'SECRET'];

/**
 * What would break when a published contract becomes another. Events live on in the log: today's subscribers must
 * understand tomorrow's events, and tomorrow's subscribers must understand yesterday's when they replay. So a version
 * of a contract changes in one way only: optional properties are added, an open enumeration grows, a further audience
 * hears, texts and examples improve. Everything else is a new version (`.v2`) beside the old.
 * `after` is undefined when the type is gone.
 */
export function breaksOf(before: Published, after: Published | undefined): readonly string[] {
  if (after === undefined) return ['the type is gone: its subscribers hear nothing'];
  return [...tellingBreaks(told(before), told(after)), ...schemaBreaks(before, after, '')];
}

function told(contract: Published): Published {
  return (contract['x-yimen'] ?? {}) as Published;
}

function tellingBreaks(before: Published, after: Published): string[] {
  const breaks: string[] = [];
  for (const name of ['producer', 'key', 'versionOf'])
    if (text(before[name]) !== text(after[name])) breaks.push(`${name} changed: order and topics depend on it`);
  for (const audience of list(before.audiences))
    if (!list(after.audiences).includes(audience)) breaks.push(`audience ${audience} hears it no more`);
  if (classes.indexOf(String(after.dataclass)) < classes.indexOf(String(before.dataclass)))
    breaks.push(`dataclass lowered from ${before.dataclass} to ${after.dataclass}`);
  return breaks;
}

function schemaBreaks(before: Published, after: Published, at: string): string[] {
  return [
    ...keywordBreaks(before, after, at),
    ...enumBreaks(before, after, at),
    ...propertyBreaks(before, after, at),
    ...(before.items !== undefined && after.items !== undefined
      ? schemaBreaks(before.items as Published, after.items as Published, `${at}/*`)
      : text(before.items) === text(after.items)
        ? []
        : [`${at || '/'}: items changed`]),
  ];
}

function keywordBreaks(before: Published, after: Published, at: string): string[] {
  const keywords = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keywords
    .filter((keyword) => !silent.has(keyword) && !structural.has(keyword))
    .filter((keyword) => text(before[keyword]) !== text(after[keyword]))
    .map((keyword) => `${at || '/'}: ${keyword} changed from ${text(before[keyword])} to ${text(after[keyword])}`);
}

function enumBreaks(before: Published, after: Published, at: string): string[] {
  if (before['x-open-enum'] !== after['x-open-enum']) return [`${at}: an enumeration was opened or closed`];
  if ((before.enum === undefined) !== (after.enum === undefined)) return [`${at}: an enumeration came or went`];
  const gone = list(before.enum).filter((value) => !list(after.enum).includes(value));
  const added = list(after.enum).filter((value) => !list(before.enum).includes(value));
  return [
    ...gone.map((value) => `${at}: ${value} is gone: events of the past hold it`),
    ...(before['x-open-enum'] === true
      ? []
      : added.map((value) => `${at}: ${value} is new: subscribers do not know it`)),
  ];
}

function propertyBreaks(before: Published, after: Published, at: string): string[] {
  const [was, is] = [properties(before), properties(after)];
  const [needed, needs] = [list(before.required), list(after.required)];
  return [
    ...Object.keys(was).flatMap((name) => {
      const now = is[name];
      if (now === undefined) return [`${at}/${name}: is gone`];
      const optional =
        needed.includes(name) && !needs.includes(name) ? [`${at}/${name}: is no longer always there`] : [];
      return [...optional, ...schemaBreaks(was[name] as Published, now as Published, `${at}/${name}`)];
    }),
    ...needs
      .filter((name) => !needed.includes(name))
      .map((name) => `${at}/${name}: is required now: events of the past lack it`),
  ];
}

function properties(schema: Published): Published {
  return (schema.properties ?? {}) as Published;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** JSON with sorted names, so that order does not count. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The part of a contract that a subscriber relies on: what the lock file keeps. */
export function publishedPart(contract: Published): Published {
  const { producer, audiences, key, versionOf, dataclass } = told(contract);
  const telling = { producer, audiences, key, ...(versionOf !== undefined && { versionOf }), dataclass };
  return { ...bare(contract), 'x-yimen': telling };
}

function bare(schema: Published): Published {
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !silent.has(keyword))
      .map(([keyword, value]) => {
        if (keyword === 'items') return [keyword, bare(value as Published)];
        if (keyword !== 'properties') return [keyword, value];
        return [
          keyword,
          Object.fromEntries(Object.entries(value as Published).map(([n, p]) => [n, bare(p as Published)])),
        ];
      }),
  );
}
