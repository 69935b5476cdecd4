import type { Moment } from '@yimen/casework';
import { documentNumber } from '@yimen/casework/domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { grantAllowances } from '../award/grant-allowances.js';
import { reassess } from '../award/reassess.js';
import { lawBook } from '../standards/law-book.js';
import type { AllowanceCase } from './domain/index.js';
import { documentRules } from './papers/kinds.js';

/** The number of the decision that is in force in a case. */
export function decisionNumber({ decision, number, replaced }: AllowanceCase): string {
  const kind = decision?.kind === 'REFUSE' ? 'REFUSAL' : 'DETERMINATION';
  const ordinal = replaced.filter((each) => each.kind === decision?.kind).length + 1;
  return documentNumber(documentRules[kind].letters, (decision?.on ?? '').slice(0, 4), number, ordinal);
}

/** The award that a determination grants, in its transaction: from its start month, as of the day by which the case was judged. */
export async function grantAward(tx: EntityManager, found: AllowanceCase, moment: Moment): Promise<void> {
  const { id: caseId, personId, allowance, division, decision, acceptedOn, appliedOn } = found;
  const startMonth = decision?.startMonth ?? null;
  if (startMonth === null) return;
  const granted = {
    ...{ awardId: uuidv7(), caseId, personId, allowance, division, startMonth },
    ...{ eligibleOn: acceptedOn ?? appliedOn, documentNo: decisionNumber(found) },
  };
  await grantAllowances(tx, [granted], { ...moment, laws: lawBook.lawsOf, because: 'disability.case.confirmed' });
}

/**
 * The decisions that ended the award of a case are taken back, as if they had never been; the award is worked out anew. A renunciation is
 * taken back only where it was what ended it (the holder never gave it up): an objection to another end does not undo the holder's own will.
 * Answers the notices of the decisions that were taken back.
 */
export async function restoreAward(
  tx: EntityManager,
  caseId: string,
  { by, today, now }: Moment & { readonly by: string },
): Promise<string[]> {
  const lifted: [{ document: string | null }[], number] = await tx.query(
    `UPDATE award_ground g SET lifted_on = $2::date, lifted_by = $3
       FROM award a WHERE a.id = g.award_id AND a.case_id = $1 AND g.lifted_on IS NULL
        AND (g.kind <> 'RENOUNCED' OR a.end_reason = 'RENOUNCED')
    RETURNING g.document_id AS document`,
    [caseId, today, by],
  );
  await workOutAnew(tx, caseId, { today, now });
  return lifted[0].flatMap(({ document }) => document ?? []);
}

/** The award of a case is worked out anew from what is known now, after an objection was upheld: months and arrears follow. */
export async function workOutAnew(tx: EntityManager, caseId: string, { today, now }: Moment): Promise<void> {
  const rows: { id: string }[] = await tx.query('SELECT id FROM award WHERE case_id = $1 ORDER BY id', [caseId]);
  const awardIds = rows.map(({ id }) => id);
  await reassess(tx, { awardIds }, { today, now, laws: lawBook.lawsOf, because: 'disability.case.objection-upheld' });
}
