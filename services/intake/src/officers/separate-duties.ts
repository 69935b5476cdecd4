import type { Actor } from '@yimen/access';
import { type Problem, problem } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type PostRecord, postColumns } from './officers.store.js';
import { showPost } from './show-officer.js';

const basis = '职责分离：系统管理员只管任用，不办业务，也不得查看证件号码';

/** Nobody gives a post to their own account (domain §22): who appoints would hold whatever right they like. */
export function refuseOwnPost(actor: Actor, account: string): Problem | null {
  if (actor.sub !== account) return null;
  return problem('OwnPostRefused', {
    code: 'OWN_POST_REFUSED',
    message: '不能给自己的账号授岗，请由另一名系统管理员办理。',
    field: 'input.account',
    legalBasis: basis,
    nextSteps: [{ code: 'askAnotherAdministrator', label: '请另一名系统管理员授岗' }],
  });
}

/**
 * An administrator holds no other post at the same time, and whoever holds another is no administrator (domain §22).
 * Asked while the officer's row is held, so that of two posts given at once the later sees the earlier.
 */
export async function refuseBesideAdministrator(tx: EntityManager, post: PostRecord): Promise<Problem | null> {
  const other = await postAcross(tx, post);
  if (other === null) return null;
  return problem('AdministratorApart', {
    code: 'ADMINISTRATOR_APART',
    message: '系统管理员不得同时任其他岗位。请先免去冲突的岗位，或者把起止日期错开。',
    field: 'input.post.role',
    legalBasis: basis,
    nextSteps: [{ code: 'endPost', label: '免去冲突的岗位' }],
    post: showPost(other),
  });
}

/** The account's post on the other side of the division of duties that shares a day with this one, if any. */
export async function postAcross(
  tx: EntityManager,
  post: Pick<PostRecord, 'account' | 'role' | 'validFrom' | 'validTo'>,
): Promise<PostRecord | null> {
  const rows: PostRecord[] = await tx.query(
    `SELECT ${postColumns} FROM post p
     WHERE p.account = $1 AND (p.role = 'administrator') <> ($2 = 'administrator')
       AND daterange(p.valid_from, p.valid_to + 1) && daterange($3::date, $4::date + 1)
     ORDER BY p.valid_from, p.id LIMIT 1`,
    [post.account, post.role, post.validFrom, post.validTo],
  );
  return rows[0] ?? null;
}
