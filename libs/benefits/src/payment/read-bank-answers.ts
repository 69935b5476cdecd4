import { appendToOutbox } from '@yimen/events';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { faultsAgainst, judged, type ReadAnswers, readAnswerFile } from '../domain/bank-answers.js';
import type { BenefitHouse } from '../house.js';
import { type RollDone, takeRollStep } from '../roll/change-roll.js';
import { correctBy } from './correct-by.js';
import { answersRefused, oneWayOfAnswering } from './payment-problems.js';
import { answerTold } from './payment-told.js';
import { settleWhenAnswered } from './settle-roll.js';
import { paymentsInFile, writeAnswers } from './write-payments.js';

export type BankAnswerInput = { readonly lineNo: number; readonly result: string; readonly reason?: string | null };
export type ReadBankAnswersInput = {
  readonly rollId: string;
  readonly content?: string | null;
  readonly answers?: readonly BankAnswerInput[] | null;
};

/**
 * 读入银行回盘: what the bank paid and what it sent back. All of it or nothing: a line that was not sent, one answered before, another
 * amount or a sum that does not add up refuses the whole, with what is wrong where. Answers may come in parts; the last settles the
 * roll. What came back is to be corrected within the days of the law (domain §12 #28).
 */
export async function readBankAnswers(
  house: BenefitHouse,
  ctx: RequestContext,
  input: ReadBankAnswersInput,
  key: string,
): Promise<Answer<RollDone>> {
  const { rollId, content, answers } = input;
  if ((content ?? null) === null ? (answers ?? []).length === 0 : (answers ?? null) !== null)
    return refused(oneWayOfAnswering());
  const read = (content ?? null) === null ? typed(answers ?? []) : readAnswerFile(content ?? '', rollId);
  if (read.faults.length > 0) return refused(answersRefused(house, read.faults));
  const order = { rollId, verb: 'readAnswers', step: 'readAnswers', key, body: input, sound: { rollId } } as const;
  return takeRollStep(house, ctx, order, async (tx, roll) => {
    const sent = await sentLines(tx, rollId);
    const faults = faultsAgainst(sent, read.answers);
    if (faults.length > 0) return { problem: answersRefused(house, faults) };
    const by = correctBy(await house.reckoning(tx, roll.was.division, ctx.today), ctx.today);
    const rows = read.answers.map((each) => ({ ...each, correctBy: each.result === 'RETURNED' ? by : null }));
    const written = await writeAnswers(tx, rollId, rows, ctx.today);
    await appendToOutbox(
      tx,
      written.map((payment) => answerTold(house, payment, ctx.today)),
    );
    const settled = await settleWhenAnswered(house, ctx, tx, roll);
    return { ...settled, details: { answered: written.length } };
  });
}

function typed(answers: readonly BankAnswerInput[]): ReadAnswers {
  const read = answers.map(({ lineNo, result, reason }) =>
    judged({ lineNo, amountFen: null, result, reason: reason ?? '' }),
  );
  return {
    answers: read.flatMap((each) => ('answer' in each ? [each.answer] : [])),
    faults: read.flatMap((each) => ('fault' in each ? [each.fault] : [])),
  };
}

async function sentLines(tx: EntityManager, rollId: string) {
  const payments = await paymentsInFile(tx, rollId);
  return payments.map(({ lineNo, amount, status }) => ({
    lineNo: lineNo ?? 0,
    amountFen: Number(amount),
    answered: status !== 'SENT',
  }));
}
