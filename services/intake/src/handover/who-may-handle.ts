import { codesWithin, isHeld, type Post, postsOfAll, type RoleCode } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

/** Roles whose holders take steps of cases (domain §22): auditing, checking and paying are not handling. */
export const handlingRoles: readonly RoleCode[] = [
  'village-worker',
  'street-clerk',
  'street-investigator',
  'street-reviewer',
  'street-leader',
  'bureau-officer',
  'bureau-leader',
];

type Db = DataSource | EntityManager;

/** Where an officer may handle cases on a day, and in which roles there: division -> roles. */
export type Coverage = ReadonlyMap<string, readonly RoleCode[]>;

/** The codes within divisions on a day, each division asked once however many officers hold posts there. */
export function treeOf(db: Db, on: LegalDate) {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  return (division: string): Promise<ReadonlySet<string>> => {
    const within = known.get(division) ?? codesWithin(db, [division], on);
    known.set(division, within);
    return within;
  };
}

/** Where each of the posts lets its holder handle cases on that day. As many statements as there are divisions that `within` was not asked before. */
export async function coverageOf(
  posts: readonly Post[],
  on: LegalDate,
  within: ReturnType<typeof treeOf>,
): Promise<Coverage> {
  const handling = posts.filter((post) => handlingRoles.includes(post.role) && isHeld(post, on));
  const covered = new Map<string, RoleCode[]>();
  for (const division of new Set(handling.map((post) => post.division))) {
    const roles = handling.filter((post) => post.division === division).map(({ role }) => role);
    for (const code of await within(division)) covered.set(code, [...(covered.get(code) ?? []), ...roles]);
  }
  return covered;
}

/** The same for an account, by this service's copy of posts. */
export async function coverageOfAccount(db: Db, account: string, on: LegalDate): Promise<Coverage> {
  const posts = await postsOfAll(db, [account]);
  return coverageOf(posts.get(account) ?? [], on, treeOf(db, on));
}

/** In which of the roles somebody handles a case: one that the case waits for, else the first they have. */
export function roleFor(roles: readonly RoleCode[], waitingFor: readonly string[]): RoleCode | null {
  return roles.find((role) => waitingFor.includes(role)) ?? roles[0] ?? null;
}
