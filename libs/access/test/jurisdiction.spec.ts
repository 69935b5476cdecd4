import type { LegalDate } from '@yimen/standards';
import {
  type Actor,
  createAuthority,
  definePermissions,
  divisionsOn,
  pathsOn,
  type Scope,
  scopeCondition,
  sees,
} from '../src/index.js';
import { type AccessDatabase, accessDatabase } from './database.js';
import { appointed, changed, chunk, division, post, postEnded } from './told.js';

const on = (text: string) => text as LegalDate;
const spring = on('2026-04-01');
const autumn = on('2026-09-01');

// 370112 历城区 with two streets, each with villages. On 2026-05-01: street 003 was merged into 002; street 004 got the new
// code 005 (same place); village 001003 was split into 001004 and 002004; street 006 came under another district.
const tree = [
  division('000000', null),
  division('370000', '000000'),
  division('370100', '370000'),
  division('370112', '370100'),
  division('370113', '370100'),
  division('370112001', '370112'),
  division('370112001001', '370112001'),
  division('370112001002', '370112001'),
  division('370112001003', '370112001', {
    validTo: '2026-05-01',
    successorCodes: ['370112001004', '370112002004'],
    version: 2,
  }),
  division('370112001004', '370112001', { validFrom: '2026-05-01' }),
  division('370112002', '370112'),
  division('370112002001', '370112002'),
  division('370112002004', '370112002', { validFrom: '2026-05-01' }),
  division('370112003', '370112', { validTo: '2026-05-01', successorCodes: ['370112002'], version: 2 }),
  division('370112003001', '370112003', { validTo: '2026-05-01', version: 2 }),
  division('370112004', '370112', { validTo: '2026-05-01', successorCodes: ['370112005'], version: 2 }),
  division('370112004001', '370112004', { validTo: '2026-05-01', version: 2 }),
  division('370112005', '370112', { validFrom: '2026-05-01' }),
  division('370112005001', '370112005', { validFrom: '2026-05-01' }),
  division('370112006', '370112', { validTo: '2026-05-01', version: 2 }),
  division('370112006', '370113', { validFrom: '2026-05-01', version: 3 }),
  // Two streets of another district became one new street on that day.
  division('370114', '370100'),
  division('370114001', '370114', { validTo: '2026-05-01', successorCodes: ['370114003'], version: 2 }),
  division('370114002', '370114', { validTo: '2026-05-01', successorCodes: ['370114003'], version: 2 }),
  division('370114003', '370114', { validFrom: '2026-05-01' }),
  // Its digits say 历城区, the tree says otherwise: the tree decides.
  division('370112999', '370113'),
];
const permissions = definePermissions({
  'case.accept': { title: '受理', roles: ['street-clerk'] },
  'case.review': { title: '审核', roles: ['street-reviewer'] },
  'case.read': { title: '查看', roles: ['street-clerk', 'street-reviewer'], own: true, kinds: ['service'] },
  'item.read': { title: '事项', anybody: true },
});

let db: AccessDatabase;
beforeAll(async () => {
  db = await accessDatabase();
  await db.hear(chunk(...tree));
  await db.hear(
    appointed(post(1, 'li', 'street-clerk', '370112001')),
    appointed(post(2, 'li', 'street-reviewer', '370112002')),
    appointed(post(3, 'old', 'street-clerk', '370112003')),
    appointed(post(4, 'renamed', 'street-clerk', '370112004')),
  );
});
afterAll(() => db.close());

const officer = async (account: string): Promise<Actor> => ({
  sub: account,
  kind: 'officer',
  posts: await createAuthority(db.app).postsOf(account),
  trace: 't',
});
const codes = async (division: string, day: LegalDate) =>
  [...(await createAuthority(db.app).codesWithin([division], day))].sort();

describe('what lies within a division', () => {
  it('is the tree of the day, by parents and not by the digits of a code', async () => {
    expect(await codes('370112001', spring)).toEqual(['370112001', '370112001001', '370112001002', '370112001003']);
    expect(await codes('370113', spring)).toEqual(['370112999', '370113']);
    expect(await codes('370112', spring)).not.toContain('370112999');
    expect(await codes('370112', spring)).not.toContain('370112005');
  });

  it('follows a division that came under another parent and kept its code, from that day on', async () => {
    const authority = createAuthority(db.app);
    expect(await authority.isWithin('370112006', '370112', on('2026-04-30'))).toBe(true);
    expect(await authority.isWithin('370112006', '370112', on('2026-05-01'))).toBe(false);
    expect(await authority.isWithin('370112006', '370113', on('2026-05-01'))).toBe(true);
  });

  it('takes in what was filed under the code of a division that was merged into it, and under its villages', async () => {
    expect(await codes('370112002', spring)).toEqual(['370112002', '370112002001']);
    expect(await codes('370112002', autumn)).toEqual([
      '370112001003',
      '370112002',
      '370112002001',
      '370112002004',
      '370112003',
      '370112003001',
    ]);
  });

  it('takes in what was filed under a village that was split, for each of its heirs', async () => {
    expect(await codes('370112001004', autumn)).toEqual(['370112001003', '370112001004']);
    expect(await codes('370112002004', autumn)).toEqual(['370112001003', '370112002004']);
  });

  it('is for a division with a new code the same place as before', async () => {
    const place = ['370112004', '370112004001', '370112005', '370112005001'];
    expect(await codes('370112005', autumn)).toEqual(place);
    expect(await codes('370112004', autumn)).toEqual(place);
  });

  it('is for a merged division no more than it had: a merger gives nobody a new jurisdiction', async () => {
    expect(await codes('370112003', autumn)).toEqual(['370112003', '370112003001']);
    expect(await codes('370114001', autumn)).toEqual(['370114001']);
    expect(await codes('370114003', autumn)).toEqual(['370114001', '370114002', '370114003']);
  });

  it('is for a code that the copy does not know that code itself', async () => {
    expect(await codes('999999', autumn)).toEqual(['999999']);
    expect(await createAuthority(db.app).codesWithin([], autumn)).toEqual(new Set());
  });

  it('is in the bureau’s district everything, the abolished included', async () => {
    const all = await codes('370112', autumn);
    expect(all).toHaveLength(15);
    expect(all).toEqual(expect.arrayContaining(['370112003001', '370112004', '370112001003']));
  });
});

describe('the scope of an action', () => {
  const codesOf = (scope: Scope) => (scope.reach === 'divisions' ? [...scope.codes].sort() : scope.reach);
  const scope = async (actor: Actor, action: keyof typeof permissions, day = autumn) =>
    createAuthority(db.app).scopeOf(actor, permissions[action], day);

  it('is that of the posts that allow it: a reviewer there who is a clerk here reviews there only', async () => {
    const li = await officer('li');
    expect(codesOf(await scope(li, 'case.review'))).not.toContain('370112001001');
    expect(codesOf(await scope(li, 'case.accept'))).not.toContain('370112002001');
    expect(codesOf(await scope(li, 'case.read'))).toEqual(expect.arrayContaining(['370112001001', '370112002001']));
  });

  it('is nothing without a post that is held on the day', async () => {
    expect(await scope(await officer('li'), 'case.read', on('2025-12-31'))).toEqual({ reach: 'nothing' });
    expect(await scope(await officer('nobody'), 'case.read')).toEqual({ reach: 'nothing' });
  });

  it('is for a resident their own, for a service everything, for a department that is not named nothing', async () => {
    const someone = { sub: 'x', posts: [], trace: 't' } as const;
    expect(await scope({ ...someone, kind: 'resident', personId: 'p-1' }, 'case.read')).toEqual({
      reach: 'own',
      personId: 'p-1',
    });
    expect(await scope({ ...someone, kind: 'resident', personId: 'p-1' }, 'case.accept')).toEqual({ reach: 'nothing' });
    expect(await scope({ ...someone, kind: 'service', service: 'intake' }, 'case.read')).toEqual({
      reach: 'everywhere',
    });
    expect(await scope({ ...someone, kind: 'department', department: 'x' }, 'case.read')).toEqual({ reach: 'nothing' });
    expect(await scope({ ...someone, kind: 'department', department: 'x' }, 'item.read')).toEqual({
      reach: 'everywhere',
    });
  });

  it('goes on for an officer whose division got a new code, and ends for one whose division was merged away', async () => {
    expect(codesOf(await scope(await officer('renamed'), 'case.accept'))).toContain('370112005001');
    expect(codesOf(await scope(await officer('old'), 'case.accept'))).not.toContain('370112002');
  });

  it('filters a list exactly as it judges one thing', async () => {
    await db.owner.query('CREATE TABLE thing (id int, division text, other text, person text)');
    await db.owner.query(
      `INSERT INTO thing SELECT row_number() OVER (ORDER BY code), code, CASE WHEN length(code) = 9 THEN '370112001' END,
         CASE WHEN length(code) = 12 THEN 'p-1' END
       FROM (SELECT DISTINCT code FROM division_copy UNION SELECT NULL) AS c`,
    );
    const things = await db.app.query('SELECT * FROM thing ORDER BY id');
    const li = await scope(await officer('li'), 'case.accept');
    const own: Scope = { reach: 'own', personId: 'p-1' };
    for (const one of [
      li,
      own,
      { reach: 'everywhere' },
      { reach: 'nothing' },
      { reach: 'divisions', codes: new Set() },
    ] as Scope[]) {
      const parameters: unknown[] = [];
      const columns = { division: ['thing.division', 'thing.other'], person: 'thing.person' };
      const where = scopeCondition(one, columns, parameters);
      const listed = await db.app.query(`SELECT * FROM thing WHERE ${where} ORDER BY id`, parameters);
      expect(listed).toEqual(
        things.filter((t: { division: string; other: string; person: string }) =>
          sees(one, { divisions: [t.division, t.other], persons: [t.person] }),
        ),
      );
    }
    expect(scopeCondition(own, { division: 'thing.division' }, [])).toBe('FALSE');
  });
});

describe('what the authority remembers', () => {
  it('is given up as soon as this process hears of a change', async () => {
    const authority = createAuthority(db.app, { forSeconds: 5 });
    const told = post(9, 'new', 'street-clerk', '370112001');
    expect(await authority.postsOf('new')).toEqual([]);
    await db.hear(appointed(told));
    expect(await authority.postsOf('new')).toHaveLength(1);
    await db.hear(postEnded({ ...told, to: '2026-03-31', version: 2 }));
    expect(await authority.postsOf('new')).toEqual([expect.objectContaining({ validTo: '2026-03-31' })]);
    expect(await authority.isWithin('370112007', '370112', autumn)).toBe(false);
    await db.hear(changed(division('370112007', '370112')));
    expect(await authority.isWithin('370112007', '370112', autumn)).toBe(true);
  });

  it('costs no statement the second time', async () => {
    const asked = { count: 0 };
    const counting = new Proxy(db.app, {
      get: (target, name) => {
        if (name === 'query') asked.count += 1;
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const authority = createAuthority(counting, { forSeconds: 5 });
    for (let round = 0; round < 3; round += 1) {
      await authority.postsOf('li');
      await authority.codesWithin(['370112'], autumn);
    }
    expect(asked.count).toBe(2);
  });
});

describe('a division’s code on a day', () => {
  it('is in force, abolished with its successors, not yet there, or unknown', async () => {
    const found = await divisionsOn(db.app, ['370112001', '370112001003', '370112005', '123456'], autumn);
    expect([...found.values()].map(({ state }) => state)).toEqual(['IN_FORCE', 'ABOLISHED', 'IN_FORCE', 'UNKNOWN']);
    expect(found.get('370112001003')).toMatchObject({
      successors: [{ code: '370112001004' }, { code: '370112002004' }],
    });
    const earlier = await divisionsOn(db.app, ['370112005', '370112003'], spring);
    expect([...earlier.values()].map(({ state }) => state)).toEqual(['NOT_YET', 'IN_FORCE']);
  });

  it('has a way up to the country, the nearest first, as it was on that day', async () => {
    const paths = await pathsOn(db.app, ['370112001001', '370112006', '999999'], autumn);
    expect(paths.get('370112001001')).toEqual(['370112001001', '370112001', '370112', '370100', '370000', '000000']);
    expect(paths.get('370112006')).toEqual(['370112006', '370113', '370100', '370000', '000000']);
    expect(paths.get('999999')).toEqual(['999999']);
    expect((await pathsOn(db.app, ['370112006'], spring)).get('370112006')?.[1]).toBe('370112');
  });
});
