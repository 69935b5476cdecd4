import { appendAudit, sees } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import type { VisitVault } from '../visits/visit-vault.js';
import type { Clue } from './domain/clues.js';
import { type ClueRow, clueColumns } from './list-clues.query.js';

export interface AnswerClueInput {
  readonly householdId: string;
  readonly clue: Clue;
  readonly answer: 'TOLD' | 'APPLIED' | 'NOT_NEEDED';
  readonly note: string;
}

/** 答复线索: somebody has looked after it; it leaves the list while the clue lasts, and comes back when it arises anew or concerns another member too. */
export async function answerClue(
  ctx: RequestContext,
  vault: VisitVault,
  input: AnswerClueInput,
  key: string,
): Promise<Answer<{ clue: ClueRow }>> {
  const note = input.note.trim();
  if (note.length < 2 || note.length > 500) {
    const message = '请写明怎样联系的、对方怎么说，2 至 500 个字。';
    return refused(invalidInput({ code: 'OUTREACH_NOTE', message, field: 'input.note' }));
  }
  const { actor, today } = ctx;
  const scope = await scopeOf(ctx, 'intake.outreach.answer');
  const mayRead = async (_: unknown, { clue }: { clue: ClueRow }) => sees(scope, { divisions: [clue.division] });
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'answerOutreachClue', key, body: input, mayRead }, async () => {
      const { householdId, clue, answer } = input;
      const [found]: (ClueRow & { version: number })[] = isCanonicalUuid(householdId)
        ? await tx.query(
            `SELECT ${clueColumns}, o.version FROM outreach_clue o
              WHERE o.household_id = $1 AND o.clue = $2 AND o.answer IS NULL FOR UPDATE`,
            [householdId, clue],
          )
        : [];
      if (found === undefined || !sees(scope, { divisions: [found.division] }))
        return refused(notFound('input.householdId'));
      const { version: before, ...row } = found;
      const version = before + 1;
      const sealed = vault.vault.seal({ table: 'outreach_clue', column: clue, row: householdId }, note);
      await tx.query(
        `UPDATE outreach_clue SET answer = $3, answered_on = $4, answered_by = $5, note_sealed = $6, version = $7
          WHERE household_id = $1 AND clue = $2`,
        [householdId, clue, answer, today, actor.sub, sealed, version],
      );
      const { division, item } = row;
      await appendAudit(tx, {
        ...{ actor, action: 'intake.outreach.answer', legalDate: today, division },
        subject: { type: 'Household', id: householdId },
        details: { clue, answer },
      });
      const data = { householdId, clue, item, division, answer, on: today, version };
      const telling = { subjectVersion: version, legalDate: today, division };
      await appendToOutbox(tx, [eventOf('yimen.intake.outreach.answered.v1', data, telling)]);
      return done({ clue: row });
    }),
  );
}
