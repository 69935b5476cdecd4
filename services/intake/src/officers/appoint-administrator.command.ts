import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { checkName, type LegalDate } from '@yimen/standards';
import { inTransaction, type ServiceTools } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { isAccount } from './domain/check-post.js';
import { postGiven, writeOfficer, writePost } from './officers.store.js';
import { postAcross } from './separate-duties.js';

/**
 * `node main.js appoint-administrator <account> <name>`: the first administrator of the district, who appoints everybody else.
 * Repeated for the same account it changes nothing; once there is an administrator it appoints nobody else.
 */
export async function appointAdministrator(tools: ServiceTools, args: readonly string[]): Promise<void> {
  const [account = '', given = ''] = args;
  const name = checkName(given);
  if (!isAccount(account) || !name.ok) throw new Error('usage: appoint-administrator <account> <name>');
  const today = tools.clock.today();
  const division = tools.config.regionRoot;
  const outcome = await inTransaction(tools.db, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('intake.first-administrator'))`);
    const standing = await administrators(tx, today);
    if (standing.includes(account)) return 'is administrator already';
    if (standing.length > 0) throw new Error('there is an administrator already, who appoints any further one');
    await writeOfficer(tx, { account, name: name.name }, today, 'system');
    const post = {
      id: v7(),
      account,
      role: 'administrator',
      division,
      validFrom: today,
      validTo: null,
      version: 1,
    } as const;
    await tx.query('SELECT 1 FROM officer WHERE account = $1 FOR UPDATE', [account]);
    // 职责分离 (domain §22): an administrator holds no other post.
    if ((await postAcross(tx, post)) !== null)
      throw new Error('the account holds another post: name one that holds none');
    await writePost(tx, post);
    await appendToOutbox(tx, [postGiven(post, today)]);
    await appendAudit(tx, {
      actor: { sub: 'console', kind: 'operator', trace: '' },
      action: 'intake.officer.appoint-administrator',
      legalDate: today,
      subject: { type: 'Officer', id: account },
      division,
    });
    return 'is now administrator';
  });
  process.stdout.write(`${account} ${outcome} of ${division}\n`);
}

async function administrators(tx: EntityManager, today: LegalDate): Promise<string[]> {
  const rows: { account: string }[] = await tx.query(
    `SELECT account FROM post WHERE role = 'administrator' AND valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)`,
    [today],
  );
  return rows.map(({ account }) => account);
}
