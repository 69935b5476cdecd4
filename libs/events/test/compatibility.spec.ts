import { breaksOf, type Published, publishedPart } from '../src/contract/compatibility.js';

const contract = {
  $id: 'yimen.assistance.award.granted.v1',
  title: 'An award was granted',
  description: '待遇核定',
  'x-yimen': {
    producer: 'assistance',
    audiences: ['internal', 'finance'],
    key: 'householdId',
    versionOf: 'awardId',
    dataclass: 'PERSONAL',
    consumers: [{ service: 'intake', does: 'shows it' }],
  },
  type: 'object',
  additionalProperties: false,
  required: ['awardId', 'householdId', 'tier', 'monthlyAmount', 'lines'],
  properties: {
    awardId: { type: 'string', format: 'uuid' },
    householdId: { type: 'string', format: 'uuid' },
    tier: { type: 'string', enum: ['DIBAO'], 'x-open-enum': true },
    authority: { type: 'string', enum: ['STREET', 'DISTRICT'] },
    monthlyAmount: { type: 'string', pattern: '^[0-9]+\\.[0-9]{2}$' },
    note: { type: ['string', 'null'], maxLength: 20 },
    lines: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['amount'],
        properties: { amount: { type: 'string' } },
      },
    },
  },
  examples: [{}],
};
type Contract = typeof contract & Published;
const changed = (change: (copy: Contract) => unknown): Contract => {
  const copy: Contract = structuredClone(contract);
  change(copy);
  return copy;
};
const put = (target: object, name: string, value: unknown): void => {
  Object.assign(target, { [name]: value });
};
const drop = (target: object, name: string): void => {
  Reflect.deleteProperty(target, name);
};
const breaks = (after: Contract | undefined): readonly string[] =>
  breaksOf(publishedPart(contract), after && publishedPart(after));

describe('a change of a published contract breaks nobody when', () => {
  const good: [string, (copy: Contract) => unknown][] = [
    ['nothing changes', () => undefined],
    ['an optional property is added', (copy) => put(copy.properties, 'until', { type: 'string' })],
    [
      'an optional property is added deep inside',
      (copy) => put(copy.properties.lines.items.properties, 'kind', { type: 'string' }),
    ],
    ['an open enumeration grows', (copy) => copy.properties.tier.enum.push('TEKUN')],
    ['another audience hears it', (copy) => copy['x-yimen'].audiences.push('education')],
    ['the audiences come in another order', (copy) => copy['x-yimen'].audiences.reverse()],
    ['its texts improve', (copy) => put(copy, 'title', 'An award was granted to a household')],
    ['a property is described', (copy) => put(copy.properties.tier, 'description', 'Kind')],
    ['an example is added', (copy) => put(copy, 'examples', [{}, {}])],
    ['another consumer is named', (copy) => copy['x-yimen'].consumers.push({ service: 'finance', does: 'pays' })],
    ['it becomes more secret', (copy) => put(copy['x-yimen'], 'dataclass', 'SECRET')],
    [
      'its properties come in another order',
      (copy) => put(copy, 'properties', Object.fromEntries(Object.entries(copy.properties).reverse())),
    ],
    ['what is required comes in another order', (copy) => copy.required.reverse()],
    ['it says why a property is not personal', (copy) => put(copy.properties.note, 'x-not-personal', 'a remark')],
  ];

  it.each(good)('%s', (_, change) => {
    expect(breaks(changed(change))).toEqual([]);
  });
});

describe('a change of a published contract is refused when', () => {
  const bad: [string, (copy: Contract) => unknown, string][] = [
    ['a required property is gone', (copy) => drop(copy.properties, 'tier'), '/tier: is gone'],
    ['an optional property is gone', (copy) => drop(copy.properties, 'note'), '/note: is gone'],
    [
      'a property is renamed',
      (copy) => {
        put(copy.properties, 'amount', copy.properties.monthlyAmount);
        drop(copy.properties, 'monthlyAmount');
      },
      '/monthlyAmount: is gone',
    ],
    ['a required property becomes optional', (copy) => copy.required.splice(2, 1), '/tier: is no longer always there'],
    [
      'an optional property becomes required, since the log holds events without it',
      (copy) => copy.required.push('note'),
      '/note: is required now',
    ],
    [
      'a required property is added, since the log holds events without it',
      (copy) => {
        put(copy.properties, 'until', { type: 'string' });
        copy.required.push('until');
      },
      '/until: is required now',
    ],
    ['a type changes', (copy) => put(copy.properties.awardId, 'type', 'integer'), '/awardId: type changed'],
    [
      'a property may be null now',
      (copy) => put(copy.properties.monthlyAmount, 'type', ['string', 'null']),
      '/monthlyAmount: type changed',
    ],
    ['a property may no longer be null', (copy) => put(copy.properties.note, 'type', 'string'), '/note: type changed'],
    ['a closed enumeration grows', (copy) => copy.properties.authority.enum.push('CITY'), 'CITY is new'],
    ['a closed enumeration shrinks', (copy) => copy.properties.authority.enum.pop(), 'DISTRICT is gone'],
    ['an open enumeration shrinks', (copy) => put(copy.properties.tier, 'enum', ['TEKUN']), 'DIBAO is gone'],
    ['an enumeration is opened', (copy) => put(copy.properties.authority, 'x-open-enum', true), 'opened or closed'],
    ['an enumeration is closed', (copy) => drop(copy.properties.tier, 'x-open-enum'), 'opened or closed'],
    ['an enumeration is lifted', (copy) => drop(copy.properties.authority, 'enum'), 'came or went'],
    [
      'a pattern changes',
      (copy) => put(copy.properties.monthlyAmount, 'pattern', '^[0-9]+$'),
      '/monthlyAmount: pattern changed',
    ],
    ['a format is dropped', (copy) => drop(copy.properties.awardId, 'format'), '/awardId: format changed'],
    ['a text may be longer', (copy) => put(copy.properties.note, 'maxLength', 40), '/note: maxLength changed'],
    ['a minimum is demanded', (copy) => put(copy.properties.lines, 'minItems', 1), '/lines: minItems changed'],
    [
      'a part deep inside changes its type',
      (copy) => put(copy.properties.lines.items.properties.amount, 'type', 'number'),
      '/lines/*/amount: type changed',
    ],
    [
      'a part deep inside is gone',
      (copy) => drop(copy.properties.lines.items.properties, 'amount'),
      '/lines/*/amount: is gone',
    ],
    ['a list holds something else', (copy) => drop(copy.properties.lines, 'items'), '/lines: items changed'],
    [
      'it is opened to whatever comes',
      (copy) => put(copy, 'additionalProperties', true),
      'additionalProperties changed',
    ],
    ['another service tells it', (copy) => put(copy['x-yimen'], 'producer', 'intake'), 'producer changed'],
    ['its key changes', (copy) => put(copy['x-yimen'], 'key', 'awardId'), 'key changed'],
    ['what its version counts changes', (copy) => drop(copy['x-yimen'], 'versionOf'), 'versionOf changed'],
    ['an audience hears it no more', (copy) => copy['x-yimen'].audiences.pop(), 'audience finance hears it no more'],
    ['it becomes less secret', (copy) => put(copy['x-yimen'], 'dataclass', 'PUBLIC'), 'dataclass lowered'],
  ];

  it.each(bad)('%s', (_, change, why) => {
    expect(breaks(changed(change)).join('\n')).toContain(why);
  });

  it('the type is gone', () => {
    expect(breaks(undefined)).toEqual(['the type is gone: its subscribers hear nothing']);
  });
});
