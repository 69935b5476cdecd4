import { parameterOn } from '@yimen/policy';
import { addDays, firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import { reckoningOf } from '../standards/law-book.js';
import type { DocumentNames, Reckoning } from '../subsistence-allowance/domain/index.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { caseOfFalseStatement, changeFalseStatement, type FalseStatementDone } from './change-false-statement.js';
import { claimObtained } from './claim-obtained.js';
import { decidedIn, decideFalseStatement, type FalseStatement, sanctionKeys } from './domain/index.js';
import type { DecideFalseStatementInput } from './false-statement-input.js';
import { decisionPaper } from './false-statement-papers.js';
import { keepFalseStatementTexts, openFalseStatementTexts } from './false-statement-texts.js';
import { caseNumberOf } from './look-into.handlers.js';

/** 作出处理决定: by the bureau's leader, who handled nothing of it; in writing; what is to be returned opens its claim at once. */
export async function decide(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: DecideFalseStatementInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId } = input;
  const caseId = await caseOfFalseStatement(ctx, falseStatementId);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { falseStatementId, caseId, mutation: 'decideFalseStatement', key, body: input, action: 'decide' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.decide' }, async ({ found }, tx) => {
    const reckoning = await reckoningOf(tx, found.division, ctx.today);
    const decided = decideFalseStatement(found, await orderOf(ctx, tx, found, input, reckoning));
    if (decided.outcome === 'refused' || names === null) return { decision: decided };
    const document = await keepDecision(tx, keys.vault, decided.next, { names, reckoning, reason: input.reason });
    const also = async () => {
      await keepFalseStatementTexts(tx, keys.vault, found.id, [{ kind: 'REASON', text: input.reason }]);
      await claimObtained(tx, decided.next, document.number, ctx);
    };
    const details = { kind: input.kind, document: document.number };
    return { decision: { ...decided, next: decidedIn(decided.next, document) }, also, details };
  });
}

async function orderOf(
  { actor, today }: RequestContext,
  tx: EntityManager,
  { caseId }: FalseStatement,
  { kind, obtained, fine, reason }: DecideFalseStatementInput,
  { law }: Reckoning,
) {
  const months = (obtained ?? []).map(({ month, amount }) => ({ month, amountFen: amount }));
  const paid = await paidOf(
    tx,
    caseId,
    months.map(({ month }) => month),
  );
  const paidFor = (month: LegalMonth) => paid.get(month) ?? 0;
  return { by: actor.sub, today, law, kind, obtained: months, fineFen: fine ?? 0, reason, paidFor };
}

/** What locked rolls settled for these months of the case's award, arrears that they took up included. One statement. */
async function paidOf(
  tx: EntityManager,
  caseId: string,
  months: readonly LegalMonth[],
): Promise<ReadonlyMap<LegalMonth, number>> {
  const rows: { month: LegalDate; amount: string }[] = await tx.query(
    `SELECT to_char(paid.month, 'YYYY-MM-DD') AS month, sum(paid.amount) AS amount
       FROM award a
      CROSS JOIN LATERAL (
        SELECT p.month, p.amount FROM award_month_paid p WHERE p.award_id = a.id
         UNION ALL
        SELECT r.month, r.amount FROM award_arrears r JOIN award_adjustment j ON j.id = r.adjustment_id
         WHERE r.award_id = a.id AND j.status IN ('ON_ROLL', 'SETTLED')) AS paid
      WHERE a.case_id = $1 AND paid.month = ANY ($2::date[]) GROUP BY paid.month`,
    [caseId, months.map(firstDayOf)],
  );
  return new Map(rows.map(({ month, amount }) => [monthOf(month), Number(amount)]));
}

type Printing = { readonly names: DocumentNames; readonly reckoning: Reckoning; readonly reason: string };

async function keepDecision(
  tx: EntityManager,
  vault: DecideTools['keys']['vault'],
  found: FalseStatement,
  { names, reckoning, reason }: Printing,
) {
  const { decision, caseId, id } = found;
  if (decision === null) throw new Error('a decision is written down once it was made');
  const of = { id: caseId, number: await caseNumberOf(tx, caseId) };
  const within = parameterOn(reckoning.law, sanctionKeys.pay, decision.on);
  const payBy = addDays(decision.on, within.ok ? Number(within.value) : 0);
  const texts = (await openFalseStatementTexts(tx, vault, [id])).get(id) ?? [];
  const paper = decisionPaper(found, decision, names, { caseNumber: of.number, reason, texts, payBy });
  return keepDocument(tx, vault, { of, paper, reckoning });
}
