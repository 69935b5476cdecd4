import {
  aDistrict,
  type BootedService,
  bootService,
  department,
  operator,
  service,
  streetA,
  streetB,
} from '@yimen/testing';
import { library } from './library/definition.js';

const confucius = '018f0000-0000-7000-8000-000000000001';
let booted: BootedService;
let staff: Awaited<ReturnType<typeof employ>>;

const employ = (one: BootedService) =>
  aDistrict([one], {
    'clerk-li': ['street-clerk', streetA],
    'leader-zhou': ['street-leader', streetA],
    'clerk-wang-b': ['street-clerk', streetB],
    admin: ['administrator', '370112'],
  });

beforeAll(async () => {
  booted = await bootService(library);
  staff = await employ(booted);
});
afterAll(() => booted?.close());

const books = '{ books { nodes { id title price boughtOn boughtAt lent } pageInfo { hasNextPage endCursor } } }';
const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Book { id title } } }';
const representations = { r: [{ __typename: 'Book', id: confucius }] };

describe('who may ask a service', () => {
  it('nobody without a token', async () => {
    const answer = await booted.query(null, books);
    expect(answer).toMatchObject({ status: 401, data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answer.errors[0]?.message).toBe('未登录或登录已失效，请重新登录。');
  });

  it('an officer whose post allows it, inside the post’s division', async () => {
    const answer = await booted.query(staff['clerk-li'], books);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toMatchObject({
      books: { nodes: [{ id: confucius, title: '论语', price: '45.50', boughtOn: '2026-01-31', lent: false }] },
    });
  });

  it('an officer of another street sees what is not there', async () => {
    const answer = await booted.query(staff['clerk-wang-b'], books);
    expect(answer).toMatchObject({ status: 200, errors: [], data: { books: { nodes: [] } } });
  });

  it.each([
    ['an administrator', () => staff.admin],
    ['a department', () => department('education')],
    ['the operator', () => operator],
  ])('%s is forbidden before anything is read', async (_who, asker) => {
    const answer = await booted.query(asker(), '{ books { nodes { id } } }');
    expect(answer).toMatchObject({ data: null, errors: [{ path: ['books'], extensions: { code: 'FORBIDDEN' } }] });
  });

  it('the entities are fenced too: without a token nothing, from another street nothing, from here the book', async () => {
    expect(await booted.query(null, entity, representations)).toMatchObject({ status: 401, data: null });
    const [here, there] = await Promise.all(
      [staff['clerk-li'], staff['clerk-wang-b']].map((asker) => booted.query(asker, entity, representations)),
    );
    expect(here?.data).toEqual({ _entities: [{ id: confucius, title: '论语' }] });
    expect(there?.data).toEqual({ _entities: [null] });
  });

  it('a service, where the table names services', async () => {
    const answer = await booted.query(service('intake'), '{ today }');
    expect(answer.data).toEqual({ today: '2026-09-24' });
  });
});
