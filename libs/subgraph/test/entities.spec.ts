import { type Asker, aDistrict, type BootedService, bootService, streetA } from '@yimen/testing';
import { parse } from 'graphql';
import { entityKeys } from '../src/entities.js';
import { library } from './library/definition.js';

const confucius = '018f0000-0000-7000-8000-000000000001';
const document = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Book { title } } }';

/** What made a process end: a rejection that nobody listened to, since the list was given up at the unknown type. */
const broken = [
  { __typename: 'Book', id: 'x\u0000' },
  { __typename: 'Book', id: 5 },
  { __typename: 'Book' },
  { __typename: 'Nope', id: confucius },
  { __typename: 'BookConnection', id: confucius },
  { __typename: 'Book', id: { a: 1 } },
  { id: confucius },
  5,
];

describe('representations that no gateway sends', () => {
  let booted: BootedService;
  let li: Asker;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(async () => {
    booted = await bootService(library, { logLevel: 'silent' });
    ({ 'clerk-li': li } = await aDistrict([booted], { 'clerk-li': ['street-clerk', streetA] }));
    process.on('unhandledRejection', note);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await booted?.close();
  });

  const ask = (representations: readonly unknown[]) => booted.query(li, document, { r: representations });

  it('are each refused at their own path, and those beside them are answered', async () => {
    const book = { __typename: 'Book', id: confucius };
    const answer = await ask([book, ...broken, book]);
    expect(answer.data).toEqual({ _entities: [{ title: '论语' }, ...broken.map(() => null), { title: '论语' }] });
    expect(answer.errors.map(({ path, extensions }) => [path, extensions.code])).toEqual(
      broken.map((_, at) => [['_entities', at + 1], 'BAD_USER_INPUT']),
    );
    for (const { message } of answer.errors) expect(message).toMatch(/[一-龥]/);
  });

  it('leave no rejection unhandled, not even when the database refuses a key, and the service lives on', async () => {
    const refused = await ask([{ __typename: 'Book', id: 'no uuid' }, { __typename: 'Nope' }]);
    expect(refused.errors.map(({ extensions }) => extensions.code).sort()).toEqual(['BAD_USER_INPUT', 'INTERNAL']);
    for (let turn = 0; turn < 3; turn += 1) await ask(broken);
    expect((await booted.query(li, '{ today }')).data).toEqual({ today: '2026-09-24' });
    expect(unhandled).toEqual([]);
  });
});

describe('the keys of a schema', () => {
  it('are read from its directives; those of others’ entities are not asked here', () => {
    const keys = entityKeys(
      parse(
        'type A @key(fields: "id") @key(fields: "code year") { id: ID! } type B @key(fields: "id", resolvable: false) { id: ID! }',
      ),
    );
    expect([...keys]).toEqual([['A', [['id'], ['code', 'year']]]]);
    expect(() => entityKeys(parse('type C @key(fields: "a { id }") { id: ID! }'))).toThrow('C: a nested @key');
  });
});
