import { suspendAwards, writeArrears } from '@yimen/benefits';
import { firstDayOf, monthOf, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AwardChange } from '../award/award-change.js';
import { changeAwards } from '../award/change-awards.js';
import { officeNames } from '../documents/document-names.js';
import { keepDocuments, type NewDocument } from '../documents/keep-document.js';
import { vaultOf } from '../keys/service-keys.js';
import { awardChangeOf } from '../review/award-change-of.js';
import { decisionNumber, decisionPaper } from '../review/decision-papers.js';
import { standingsOf } from '../review/standing.js';
import type { Answer, AwardDecision, Reckoning, SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { type SystemStep, takeSystemStep } from '../subsistence-allowance/due/system-step.js';

/** What a decision that no officer takes is written down with. */
export type SystemPapers = {
  readonly decisionId: string;
  readonly numberOf: (kind: AwardDecision['kind']) => string;
};
type Decide = (found: SubsistenceCase, reckoning: Reckoning, papers: SystemPapers) => Answer | null;
type ByEvent = Omit<SystemStep, 'decide'> & { readonly decide: Decide };
type Made = { readonly before: SubsistenceCase; readonly decision: AwardDecision; readonly reckoning: Reckoning };

/**
 * Decides about awards because of what was heard, where the law leaves nobody a choice: cases, awards, arrears, claims and documents
 * by the same few statements, however many. The document is addressed to the family: whoever it is about cannot be asked for their name
 * while a transaction is open. In the caller's transaction, after `holdLaw`. Answers how many cases changed.
 */
export async function decideBySystem(tx: EntityManager, ids: readonly string[], step: ByEvent): Promise<number> {
  const made: Made[] = [];
  const { today } = step.moment;
  const changed = await takeSystemStep(tx, ids, {
    ...step,
    decide: (found, reckoning) => {
      const numberOf = (kind: AwardDecision['kind']) => decisionNumber(kind, found, today.slice(0, 4));
      const answer = step.decide(found, reckoning, { decisionId: uuidv7(), numberOf });
      if (answer === null || answer.outcome === 'refused') return null;
      const decision = answer.next.decisions.at(-1);
      const fresh = answer.next.decisions.length > found.decisions.length;
      if (decision !== undefined && fresh) made.push({ before: found, decision, reckoning });
      return answer;
    },
  });
  await changeThem(tx, made, today);
  await writeDown(tx, made, today);
  return changed;
}

/** What the decisions make of the awards. One that had ended is taken up again with what was not paid in between. */
async function changeThem(tx: EntityManager, made: readonly Made[], today: SystemStep['moment']['today']) {
  const restored = made.flatMap(({ before, decision }) => restoredOf(before, decision));
  await suspendAwards(
    tx,
    restored.map(({ awardId, since }) => ({ awardId, fromMonth: since, reason: 'DEATH_REPORTED' })),
  );
  const changes = made.flatMap(({ before, decision, reckoning }): AwardChange[] => {
    const [again] = restoredOf(before, decision);
    if (again === undefined) return [awardChangeOf({ before, decision, law: reckoning.law }) ?? []].flat();
    const { awardId } = again;
    const { fromMonth, documentNo: source } = decision;
    return [{ awardId, fromMonth, source, reason: 'CLEARED', endMonth: null, turn: 'RESUME' }];
  });
  await changeAwards(tx, { today }, changes);
  await writeArrears(
    tx,
    restored.map(({ awardId, since, source }) => ({ awardId, fromMonth: since, source })),
    today,
  );
}

function restoredOf({ status, award }: SubsistenceCase, { documentNo }: AwardDecision) {
  if (status !== 'TERMINATED' || award === null || award.endMonth === null) return [];
  return [{ awardId: award.awardId, since: nextMonth(award.endMonth), source: `${documentNo}（补发）` }];
}

async function writeDown(tx: EntityManager, made: readonly Made[], today: SystemStep['moment']['today']) {
  if (made.length === 0) return;
  const month = firstDayOf(monthOf(today));
  const standings = await standingsOf(
    tx,
    made.map(({ before }) => before.id),
    month,
  );
  const documents: NewDocument[] = [];
  for (const { before, decision, reckoning } of made) {
    const names = { applicant: '保障对象或者其家属', recipient: null, ...(await officeNames(tx, before, today)) };
    const paper = decisionPaper(before, decision, standings(before.id).amountFen, names);
    documents.push({ of: before, paper, reckoning });
  }
  await keepDocuments(tx, vaultOf(tx.connection), documents);
}
