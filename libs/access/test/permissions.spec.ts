import type { LegalDate } from '@yimen/standards';
import {
  type Actor,
  actionsOf,
  definePermissions,
  mayAct,
  type Permissions,
  type Post,
  permissionMatrix,
  printPermissionMatrix,
  type RoleCode,
  roles,
} from '../src/index.js';

const day = (text: string) => text as LegalDate;
const today = day('2026-09-01');
const post = (role: RoleCode, change: Partial<Post> = {}): Post => ({
  id: role,
  role,
  division: '370112001',
  validFrom: day('2026-01-01'),
  validTo: null,
  ...change,
});
const officer = (...posts: Post[]): Actor => ({ sub: 'li', kind: 'officer', posts, trace: 't' });
const someone = { sub: 'x', posts: [], trace: 't' } as const;
const resident: Actor = { ...someone, kind: 'resident', personId: 'p-1' };

const permissions = definePermissions({
  'assistance.case.accept': { title: '受理', roles: ['street-clerk'] },
  'assistance.case.read': {
    title: '查看办件',
    roles: ['street-clerk', 'bureau-officer'],
    own: true,
    kinds: ['service'],
  },
  'assistance.award.read': { title: '查看待遇', kinds: ['department'], departments: ['medical-insurance'] },
  'assistance.item.read': { title: '查看事项', anybody: true },
});
const accept = permissions['assistance.case.accept'];

describe('who may act', () => {
  it('is the officer whose post gives the right', () => {
    expect(mayAct(officer(post('street-clerk')), accept, today)).toBe(true);
    expect(mayAct(officer(post('street-leader')), accept, today)).toBe(false);
    expect(mayAct(officer(), accept, today)).toBe(false);
  });

  it('is an officer from the first to the last day of the post', () => {
    const held = officer(post('street-clerk', { validFrom: day('2026-03-01'), validTo: day('2026-06-30') }));
    const on = (text: string) => mayAct(held, accept, day(text));
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([false, true, true, false]);
  });

  it('is nobody by a post when they are not an officer, whatever came with them', () => {
    const clerk = post('street-clerk');
    for (const kind of ['resident', 'department', 'service', 'operator'] as const) {
      expect(mayAct({ ...someone, kind, posts: [clerk], personId: 'p', department: 'd' }, accept, today)).toBe(false);
    }
  });

  it('is a resident for what is their own', () => {
    expect(mayAct(resident, permissions['assistance.case.read'], today)).toBe(true);
    expect(mayAct({ ...someone, kind: 'resident' }, permissions['assistance.case.read'], today)).toBe(false);
    expect(mayAct(resident, accept, today)).toBe(false);
  });

  it('is the department that is named and no other', () => {
    const award = permissions['assistance.award.read'];
    expect(mayAct({ ...someone, kind: 'department', department: 'medical-insurance' }, award, today)).toBe(true);
    expect(mayAct({ ...someone, kind: 'department', department: 'education' }, award, today)).toBe(false);
    expect(mayAct({ ...someone, kind: 'department' }, award, today)).toBe(false);
  });

  it('is never an actor of a kind that nobody knows', () => {
    const stranger = { ...someone, kind: 'ghost' } as unknown as Actor;
    for (const permission of Object.values(permissions)) expect(mayAct(stranger, permission, today)).toBeFalsy();
  });

  it('is told to the actor as the list of what they may do', () => {
    expect(actionsOf(resident, permissions, today)).toEqual(['assistance.case.read', 'assistance.item.read']);
  });
});

describe('a permission table', () => {
  const bad: readonly (readonly [string, Permissions])[] = [
    ['nobody may do it', { 'a.b': { title: '甲' } }],
    ['there is no role clerk', { 'a.b': { title: '甲', roles: ['clerk' as RoleCode] } }],
    ['dotted', { accept: { title: '甲', anybody: true } }],
    ['dotted', { 'A.accept': { title: '甲', anybody: true } }],
    ['no title', { 'a.b': { title: ' ', anybody: true } }],
    ['officer is not a kind', { 'a.b': { title: '甲', kinds: ['officer' as 'service'] } }],
    ['departments are named', { 'a.b': { title: '甲', own: true, departments: ['education'] } }],
    ['the rest says nothing', { 'a.b': { title: '甲', anybody: true, own: true } }],
  ];

  it.each(bad)('does not load when %s', (complaint, table) => {
    expect(() => definePermissions(table)).toThrow(complaint);
  });

  it('is printed as it is obeyed, one line for all who may', () => {
    expect(printPermissionMatrix(permissions)).toBe(
      [
        'assistance.award.read  查看待遇',
        '  department medical-insurance',
        '',
        'assistance.case.accept  受理',
        '  street-clerk',
        '',
        'assistance.case.read  查看办件',
        '  street-clerk',
        '  bureau-officer',
        '  resident (own)',
        '  service',
        '',
        'assistance.item.read  查看事项',
        ...[
          ...roles.map(({ code }) => code),
          'officer without a post',
          'resident',
          'department',
          'service',
          'operator',
        ].map((name) => `  ${name}`),
        '',
      ].join('\n'),
    );
  });

  it('gives a row an action and a cell for every kind of actor', () => {
    const [row] = permissionMatrix({ 'a.b': { title: '甲', roles: ['finance-officer'] } });
    expect(Object.entries(row?.cells ?? {}).filter(([, cell]) => cell !== 'no')).toEqual([['finance-officer', 'yes']]);
    expect(Object.keys(row?.cells ?? {})).toHaveLength(roles.length + 5);
  });
});
