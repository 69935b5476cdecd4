import type { LegalDate } from '@yimen/standards';
import type { Actor } from '../actor/actor.js';
import { roles } from '../actor/roles.js';
import { mayAct, type Permission, type Permissions } from './permission.js';

/** Who may do one action: `yes` inside the jurisdiction or anywhere, `own` what is their own, `no`. */
export type MatrixCell = 'yes' | 'own' | 'no';

export interface MatrixRow {
  readonly action: string;
  readonly title: string;
  readonly cells: Readonly<Record<string, MatrixCell>>;
}

const day = '2026-01-01' as LegalDate;
const someone = { sub: 'somebody', trace: '', posts: [] } as const;

/** One actor for every column: each role alone, then the other kinds. */
const columns: readonly (readonly [string, Actor])[] = [
  ...roles.map(({ code }): readonly [string, Actor] => {
    const post = { id: code, role: code, division: '000000', validFrom: day, validTo: null };
    return [code, { ...someone, kind: 'officer', posts: [post] }];
  }),
  ['officer without a post', { ...someone, kind: 'officer' }],
  ['resident', { ...someone, kind: 'resident', personId: 'somebody' }],
  ['department', { ...someone, kind: 'department', department: 'some-department' }],
  ['service', { ...someone, kind: 'service', service: 'some-service' }],
  ['operator', { ...someone, kind: 'operator' }],
];

/**
 * Asks `mayAct` itself for every action and every kind of actor: the table as it is obeyed, not as it is written. A
 * department that is named has a column of its own.
 */
export function permissionMatrix(permissions: Permissions): MatrixRow[] {
  return Object.keys(permissions)
    .sort()
    .map((action) => rowOf(action, permissions[action]))
    .filter((row) => row !== null);
}

function rowOf(action: string, permission: Permission | undefined): MatrixRow | null {
  if (permission === undefined) return null;
  const named = (permission.departments ?? []).map((department): readonly [string, Actor] => [
    `department ${department}`,
    { ...someone, kind: 'department', department },
  ]);
  const cells = [...columns, ...named].map(([name, actor]) => [name, cellOf(actor, permission)]);
  return { action, title: permission.title, cells: Object.fromEntries(cells) };
}

function cellOf(actor: Actor, permission: Permission): MatrixCell {
  if (!mayAct(actor, permission, day)) return 'no';
  return actor.kind === 'resident' && !permission.anybody ? 'own' : 'yes';
}

/**
 * Prints the matrix for a golden file: one block an action, one line for all who may, so that a change of one right is a
 * change of one line.
 */
export function printPermissionMatrix(permissions: Permissions): string {
  const blocks = permissionMatrix(permissions).map(({ action, title, cells }) => {
    const lines = Object.entries(cells)
      .filter(([, cell]) => cell !== 'no')
      .map(([name, cell]) => `  ${name}${cell === 'own' ? ' (own)' : ''}`);
    return [`${action}  ${title}`, ...lines].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}
