import { readdirSync } from 'node:fs';
import { faultsOf } from '../src/contract/faults.js';
import { allContracts, checkHeard, checkTold, eventFrom, headersOf, subjectOf, topicsOf } from '../src/index.js';
import { aPerson } from './support/facts.js';

const files = readdirSync(new URL('../src/contracts/', import.meta.url))
  .filter((file) => file.startsWith('yimen.'))
  .sort();
const contracts = allContracts().map((contract, nth) => [contract.$id, contract, String(files[nth])] as const);
const examples = contracts.flatMap(([type, { examples }]) => examples.map((example) => [type, example] as const));

describe('every contract', () => {
  it.each(contracts)('%s is sound', (_, contract, file) => {
    expect(faultsOf(contract, file)).toEqual([]);
  });

  it.each(examples)('%s allows its golden example, to its teller and to its hearers', (type, example) => {
    checkTold(type, example);
    checkHeard(type, example);
    expect(subjectOf(type, example)).not.toContain('undefined');
    expect(topicsOf(type).length).toBeGreaterThan(0);
  });

  it('shows no identity number, no telephone and no Chinese name of a person in its examples', () => {
    for (const [type, example] of examples) {
      const text = JSON.stringify(example);
      expect(text).not.toMatch(/(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])/);
      expect(text).not.toMatch(/(?<![0-9])1[3-9][0-9]{9}(?![0-9])/);
      // Places, items and document numbers are told in Chinese; nothing else is.
      if (!/place-names|item\.published|calendar|standard|(office|registry)\.published|safeguard-alert/.test(type))
        expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('has one topic for the platform, or one for each audience outside', () => {
    const topics = new Set(contracts.flatMap(([type]) => topicsOf(type)));
    expect([...topics].every((topic) => /^yimen\.[a-z-]+(\.[a-z-]+)?$/.test(topic))).toBe(true);
  });
});

describe('a contract that should not be', () => {
  const [sound] = contracts[0] ? [contracts[0]] : [];
  if (sound === undefined) throw new Error('no contract at all');
  const [, contract, file] = sound;
  const withProperty = (name: string, schema: object): object => ({
    ...contract,
    properties: { ...contract.properties, [name]: schema },
  });
  const told = contract['x-yimen'];
  const text = { type: 'string' };
  const wrong: [string, object][] = [
    ['tells a name', withProperty('name', text)],
    ['tells an applicant’s name', withProperty('applicantName', text)],
    ['tells an identity number', withProperty('identityNumber', text)],
    ['tells an identity number by a short name', withProperty('idNo', text)],
    ['tells a telephone', withProperty('contactPhone', text)],
    ['tells a bank account', withProperty('bankAccount', text)],
    ['tells an address', withProperty('homeAddress', text)],
    [
      'tells a name deep inside',
      withProperty('members', {
        type: 'array',
        items: { type: 'object', additionalProperties: false, properties: { fullName: text } },
      }),
    ],
    ['is open to whatever comes', { ...contract, additionalProperties: true }],
    ['has a part that is open', withProperty('part', { type: 'object', properties: {} })],
    ['has no example', { ...contract, examples: [] }],
    ['shows an identity number', { ...contract, examples: [{ note: '11010519491231002X' }] }],
    ['shows a telephone', { ...contract, examples: [{ note: '13800138000' }] }],
    ['has a key that may be missing', { ...contract, 'x-yimen': { ...told, key: 'nothing' } }],
    ['is told by another than its type says', { ...contract, 'x-yimen': { ...told, producer: 'residents' } }],
    ['has no audience', { ...contract, 'x-yimen': { ...told, audiences: [] } }],
    ['says nothing of who listens', { ...contract, 'x-yimen': { ...told, consumers: [] } }],
    ['names a listener and says that nobody listens', { ...contract, 'x-yimen': { ...told, nobody: 'why not' } }],
    [
      'tells a secret to a department',
      { ...contract, 'x-yimen': { ...told, dataclass: 'SECRET', audiences: ['education'] } },
    ],
    ['has a class of its own invention', { ...contract, 'x-yimen': { ...told, dataclass: 'TOP' } }],
    ['leans on another document', withProperty('part', { $ref: 'elsewhere.json' })],
    ['is not named as a fact of a service', { ...contract, $id: 'AwardChanged' }],
  ];

  it.each(wrong)('that %s is refused', (_, bad) => {
    expect(faultsOf(bad as typeof contract, file)).not.toEqual([]);
  });

  it('that nobody hears is sound when it says why', () => {
    const kept = { ...contract, 'x-yimen': { ...told, consumers: [], nobody: 'its teller shows it itself' } };
    expect(faultsOf(kept as typeof contract, file)).toEqual([]);
  });
});

describe('an event on its way', () => {
  it('is the same when it is read as when it was told', () => {
    const fact = { ...aPerson(), causationId: 'a', correlationId: 'b', traceparent: 'c' };
    const id = '018f6b2e-0000-7000-8000-000000000001';
    const headers = headersOf(fact, id, new Date(0));
    const value = Buffer.from(JSON.stringify(fact.data));
    expect(eventFrom({ topic: 'yimen.residents', key: fact.subject, headers, value })).toEqual({
      ...fact,
      id,
      source: '/yimen/residents',
      time: new Date(0),
      topic: 'yimen.residents',
    });
  });

  it('may hold, for a hearer, a value of an open enumeration that is new; not of a closed one', () => {
    const post = contracts.find(([type]) => type === 'yimen.intake.officer.appointed.v1')?.[1].examples[0] as object;
    expect(() => checkTold('yimen.intake.officer.appointed.v1', { ...post, role: 'astronaut' })).toThrow('/role');
    expect(() => checkHeard('yimen.intake.officer.appointed.v1', { ...post, role: 'astronaut' })).not.toThrow();
    const person = aPerson().data as object;
    expect(() => checkHeard('yimen.residents.person.registered.v1', { ...person, sex: 'X' })).toThrow('/sex');
  });
});
