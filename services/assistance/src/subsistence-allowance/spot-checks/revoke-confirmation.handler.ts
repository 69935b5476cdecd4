import { firstDayOf, type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { changeAwards } from '../../award/change-awards.js';
import { keepTexts } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { takeDownNotices } from '../../documents/public-notices/keep-notice.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import { holdLaw } from '../../standards/law-lock.js';
import { type Award, revokeConfirmation as decide, statedPaper } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';

export type RevokeInput = {
  caseId: string;
  reason: string;
  opinion?: { heardOn: LegalDate; said: string } | null;
};

/** 撤销街道的确认: the decision in writing, the award ended, the case back to be investigated. */
export async function revokeConfirmation(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: RevokeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, reason } = input;
  const said = input.opinion?.said.trim() ?? '';
  const opinionHeardOn = said === '' ? null : (input.opinion?.heardOn ?? null);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { caseId, mutation: 'revokeConfirmation', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.revoke', action: 'revokeConfirmation' },
    async (found, by, tx) => {
      const { today } = ctx;
      await holdLaw(tx);
      const reckoning = await reckoningOf(tx, found.case.division, today);
      const decision = decide(found.case, { by, today, reason, opinionHeardOn, ...reckoning });
      const revocation = decision.outcome === 'accepted' ? decision.next.revocations.at(-1) : undefined;
      if (decision.outcome === 'refused' || names === null || revocation === undefined) return { decision };
      const decided = `经区民政局抽查，原确认决定有误，现予撤销，由街道（乡镇）重新调查核实。`;
      const told = {
        number: found.case.number,
        on: today,
        decided,
        reasons: [reason.trim()],
        remedy: revocation.remedy,
      };
      const paper = statedPaper('REVOCATION', { ...names, authority: names.bureau }, told);
      const no = decision.next.revocations.length;
      const also = async () => {
        const vault = vaultOf(ctx.db);
        const { number } = await keepDocument(tx, vault, { of: found.case, paper, reckoning });
        await keepTexts(tx, vault, [
          { caseId, kind: 'REVOCATION', no, text: reason.trim() },
          ...(said === '' ? [] : [{ caseId, kind: 'REVOCATION_OPINION' as const, no, text: said }]),
        ]);
        await takeDownNotices(tx, [caseId], today);
        if (found.case.award !== null) await endAward(tx, found.case.award, { today, source: number });
      };
      return { decision, papers: { decisionId: null, noticeText: null }, reasonCode: 'REVOKED', also };
    },
  );
}

/** The award ends with this month; one that has not begun, before its first. */
async function endAward(
  tx: EntityManager,
  { awardId, startMonth }: Award,
  { today, source }: { today: LegalDate; source: string },
): Promise<void> {
  const fromMonth = today < firstDayOf(startMonth) ? startMonth : nextMonth(monthOf(today));
  const endMonth = nextMonth(fromMonth, -1);
  await changeAwards(tx, { today }, [{ awardId, fromMonth, endMonth, turn: 'END', reason: 'REVOKED', source }]);
}
