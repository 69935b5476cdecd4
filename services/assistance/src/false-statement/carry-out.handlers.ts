import type { FieldVault } from '@yimen/access';
import { type Answer, invalidInput, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { documentNames } from '../documents/document-names.js';
import { keepDocument } from '../documents/keep-document.js';
import { referralPaper } from '../subsistence-allowance/domain/papers/index.js';
import type { DecideTools } from '../subsistence-allowance/steps/decide-tools.js';
import { caseOfFalseStatement, changeFalseStatement, type FalseStatementDone } from './change-false-statement.js';
import { payFine } from './domain/index.js';
import type { FinePaymentInput, ReferWrongdoingInput } from './false-statement-input.js';
import { keepFalseStatementTexts } from './false-statement-texts.js';
import { caseNumberOf } from './look-into.handlers.js';

const longest = 60;

/** 登记缴纳罚款: by a receipt, which counts once. */
export async function recordFinePayment(
  ctx: RequestContext,
  input: FinePaymentInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId, amount, receivedOn } = input;
  const receiptNo = input.receiptNo.trim();
  if (receiptNo === '' || receiptNo.length > longest) {
    const message = `请填写收据号，不超过 ${longest} 个字。`;
    return refused(invalidInput({ code: 'RECEIPT_MISSING', message, field: 'input.receiptNo' }));
  }
  const order = { falseStatementId, mutation: 'recordFinePayment', key, body: input, action: 'pay-fine' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.pay' }, ({ found }, tx) => ({
    decision: payFine(found, { amountFen: amount, receivedOn, receiptNo, today: ctx.today }),
    details: { receivedOn },
    also: async () => {
      await tx.query(
        `INSERT INTO false_statement_payment (id, false_statement_id, amount, received_on, receipt_no, by_account)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [uuidv7(), found.id, amount, receivedOn, receiptNo, ctx.actor.sub],
      );
    },
  }));
}

/**
 * 移送: an officer's own wrongdoing, a forged certificate, a crime are other authorities' to decide (社会救助法第七十条至第七十二条,
 * domain §20): a document is made for them, which the household does not see, and nothing else changes.
 */
export async function referWrongdoing(
  ctx: RequestContext,
  { keys, residents }: DecideTools,
  input: ReferWrongdoingInput,
  key: string,
): Promise<Answer<FalseStatementDone>> {
  const { falseStatementId, to, matter, enclosed } = input;
  if (to.trim() === '' || matter.trim() === '') {
    const message = '请填写移送的单位和事由。';
    return refused(invalidInput({ code: 'REFERRAL_EMPTY', message, field: 'input.matter' }));
  }
  const caseId = await caseOfFalseStatement(ctx, falseStatementId);
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const { names } = brought;
  const order = { falseStatementId, caseId, mutation: 'referWrongdoing', key, body: input, action: 'refer' };
  return changeFalseStatement(ctx, { ...order, right: 'assistance.false-statement.refer' }, ({ found }, tx) => ({
    // Nothing of the case moves: the document is what happened.
    decision: { outcome: 'accepted', next: found, facts: [{ type: 'referred' }] },
    also: async () => {
      if (names === null) return;
      const of = { id: found.caseId, number: await caseNumberOf(tx, found.caseId) };
      const told = { on: ctx.today, number: of.number, to: to.trim(), matter: matter.trim(), enclosed: enclosed ?? [] };
      await keepDocument(tx, keys.vault, { of, paper: referralPaper(names, told) });
      await keepReferral(tx, keys.vault, found.id, matter);
    },
  }));
}

const keepReferral = (tx: RequestContext['db']['manager'], vault: FieldVault, id: string, text: string) =>
  keepFalseStatementTexts(tx, vault, id, [{ kind: 'REFERRAL', text }]);
