import { sees } from '@yimen/access';
import { inputRefused, nextCaseNumber } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { holdMarriage } from '../act/marriage-record.js';
import { type FraudDone, fraudWordsRefused, tellFraud } from './change-fraud-case.js';
import { type FraudManner, report } from './domain/index.js';
import { fraudPlace, insertFraudCase, isOpenAlready } from './fraud-case.store.js';
import { fraudAlreadyReported, fraudRefused } from './fraud-problems.js';

export type ReportFraudInput = {
  readonly marriageId: string;
  readonly victimId: string;
  readonly manner: FraudManner;
  readonly statement: string;
};

/**
 * 申诉被冒名登记: by the victim or at the window, with the registry that registered it. Nothing is revoked by this; a case waits for the
 * competent finding. One open case a marriage.
 */
export async function reportFraud(
  ctx: RequestContext,
  input: ReportFraudInput,
  key: string,
): Promise<Answer<FraudDone>> {
  const unsound = inputRefused(input) ?? fraudWordsRefused(input.statement, 'input.statement');
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('marriage.fraud.report');
  const order = { actor: ctx.actor, mutation: 'reportFraudulentRegistration', key, body: input };
  const seen = (division: string) => sees(scope, { divisions: [division], persons: [input.victimId] });
  try {
    return await inTransaction(ctx.db, (tx) => once(tx, order, () => open(ctx, tx, { input, seen })));
  } catch (error) {
    if (!isOpenAlready(error)) throw error;
    return refused(fraudAlreadyReported());
  }
}

async function open(
  { actor, clock, today, db }: RequestContext,
  tx: EntityManager,
  { input, seen }: { readonly input: ReportFraudInput; readonly seen: (division: string) => boolean },
): Promise<Answer<FraudDone>> {
  const marriage = await holdMarriage(tx, input.marriageId);
  if (marriage === null || !seen(marriage.division)) return refused(notFound('input.marriageId'));
  const { division, id: marriageId, parties } = marriage;
  const { victimId, manner, statement } = input;
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'MAR' });
  const by = { reportedOn: today, reportedBy: actor.sub };
  const decision = report({ id: uuidv7(), number, marriageId, victimId, manner, division, ...by }, parties);
  if (decision.outcome === 'refused') return refused(fraudRefused(decision.refusal));
  const { id } = decision.next;
  const sealed = vaultOf(db).seal(fraudPlace('statement_sealed', id), statement.trim());
  await insertFraudCase(tx, decision.next, sealed);
  const appending = { doer: { actor, role: actor.kind }, moment: { today, now: clock.now() } };
  await tellFraud(tx, decision, { mutation: 'report', appending });
  return done({ caseId: id });
}
