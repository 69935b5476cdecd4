import { isHeld, postsOfAll } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type Answer, problem, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { lawOf } from '../../standards/law-book.js';
import { divisionOfCase } from '../case-division.js';
import { recordSpotCheck as decide, type SpotCheckFinding } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';

export type RecordSpotCheckInput = {
  caseId: string;
  visitors: readonly string[];
  visitedOn: LegalDate;
  finding: SpotCheckFinding;
  reasons: string;
};

/** 登记抽查: the line that was drawn is done with it; a case that was not drawn may be looked at too. */
export async function recordSpotCheck(
  ctx: RequestContext,
  input: RecordSpotCheckInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, visitors, visitedOn, finding, reasons } = input;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const stranger = await withoutBureauPost(ctx, caseId, visitors, visitedOn);
  const order = { caseId, mutation: 'recordSpotCheck', key, body: input } as const;
  const right = 'assistance.case.record-spot-check';
  return takeStep(ctx, { ...order, right, action: 'recordSpotCheck' }, async (found, by, tx) => {
    if (stranger !== null) return withoutPost(stranger);
    const law = await lawOf(tx, found.case.division, ctx.today);
    const drawnOn = await drawnLast(tx, caseId);
    const asked = { by, today: ctx.today, law, drawnOn, visitors, visitedOn, finding, reasons };
    const no = found.case.spotChecks.length + 1;
    return {
      decision: decide(found.case, asked),
      reasonCode: finding,
      details: { visitedOn, visitors: [...visitors] },
      also: async (into) => {
        await keepTexts(into, vaultOf(ctx.db), [{ caseId, kind: 'SPOT_CHECK', no, text: reasons.trim() }]);
        await into.query('UPDATE spot_check SET finding = $2, done_on = $3 WHERE case_id = $1 AND finding IS NULL', [
          caseId,
          finding,
          ctx.today,
        ]);
      },
    };
  });
}

/** When the case was last drawn and not yet looked at; null when it was not drawn. */
async function drawnLast(tx: EntityManager, caseId: string): Promise<LegalDate | null> {
  const [row]: { on: LegalDate }[] = await tx.query(
    `SELECT to_char(d.drawn_on, 'YYYY-MM-DD') AS on FROM spot_check s JOIN spot_check_draw d ON d.id = s.draw_id
      WHERE s.case_id = $1 AND s.finding IS NULL ORDER BY d.drawn_on DESC LIMIT 1`,
    [caseId],
  );
  return row?.on ?? null;
}

/** The first visitor who held no post of the bureau over the case on that day; null when all did. */
async function withoutBureauPost(
  ctx: RequestContext,
  caseId: string,
  accounts: readonly string[],
  on: LegalDate,
): Promise<string | null> {
  const division = await divisionOfCase(ctx, caseId);
  if (division === null) return null;
  const posts = await postsOfAll(ctx.db, accounts);
  for (const account of accounts) {
    const held = (posts.get(account) ?? []).filter((post) => isHeld(post, on) && post.role.startsWith('bureau-'));
    const here = await Promise.all(held.map((post) => ctx.authority.isWithin(division, post.division, on)));
    if (!here.includes(true)) return account;
  }
  return null;
}

function withoutPost(visitor: string) {
  const message = '抽查由区民政局的人员入户，这个账号当日没有管辖本地的区民政局岗位，请核对。';
  return problem('SubsistenceVisitorWithoutPost', {
    ...{ code: 'VISITOR_WITHOUT_POST', message, visitor },
    field: 'input.visitors',
  });
}
