import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appendActs } from '../act/append-acts.js';
import type { Appending, NewAct } from '../act/new-act.js';
import { inRegister } from '../act/register-lock.js';
import { keepPaper, type NewPaper } from '../papers/keep-paper.js';
import type { FraudCase, FraudDecision } from './domain/index.js';
import { type FraudRow, fraudPlace, lockFraudCase, updateFraudCase } from './fraud-case.store.js';
import { fraudRefused } from './fraud-problems.js';
import { fraudTold } from './publish-fraud.js';

export type FraudDone = { readonly caseId: string };
type Accepted = Extract<FraudDecision, { outcome: 'accepted' }>;

/** What a step comes to: the decision, the acts that it brings to the register, the paper that says so, the reason in words. */
export type FraudJudged = {
  readonly decision: FraudDecision;
  readonly acts?: readonly NewAct[];
  /** Puts the id of the first act into what is kept. */
  readonly withAct?: (next: FraudCase, actId: string) => FraudCase;
  /** What the register's refusal of the acts means here, where it means something else. */
  readonly refusedAs?: Problem;
  readonly paper?: NewPaper;
  readonly reason?: string;
};
type Order = {
  readonly mutation: string;
  readonly right: 'marriage.fraud.find' | 'marriage.fraud.decide' | 'marriage.fraud.report';
  readonly key: string;
  readonly input: { readonly caseId: string };
  readonly judge: (found: FraudRow, tx: EntityManager) => Promise<FraudJudged | Problem>;
};

/** The one way in which a case of fraud changes: locked, judged, written with acts, paper, audit and events, once a key. */
export async function changeFraudCase(ctx: RequestContext, order: Order): Promise<Answer<FraudDone>> {
  const { mutation, right, key, input, judge } = order;
  const { actor, today } = ctx;
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(right);
  const moment = { today, now: ctx.clock.now() };
  const appending = { doer: { actor, role: 'registry-leader' }, moment, vault: vaultOf(ctx.db) };
  return inRegister(ctx.db, (tx) =>
    once(tx, { actor, mutation, key, body: input }, async () => {
      const found = await lockFraudCase(tx, input.caseId);
      if (found === null || !sees(scope, { divisions: [found.division], persons: [found.victimId] }))
        return refused(notFound('input.caseId'));
      const judged = await judge(found, tx);
      return '__typename' in judged ? refused(judged) : commit(tx, appending, { mutation, judged });
    }),
  );
}

async function commit(
  tx: EntityManager,
  appending: Appending,
  { mutation, judged }: { mutation: string; judged: FraudJudged },
): Promise<Answer<FraudDone>> {
  const { decision, acts = [], withAct, refusedAs, paper, reason } = judged;
  if (decision.outcome === 'refused') return refused(fraudRefused(decision.refusal));
  const appended = acts.length === 0 ? done([]) : await appendActs(tx, acts, appending);
  if (appended.outcome === 'refused') return refusedAs === undefined ? appended : refused(refusedAs);
  const [act] = appended.result;
  const next = act === undefined || withAct === undefined ? decision.next : withAct(decision.next, act.id);
  const sealed = reason === undefined ? null : appending.vault.seal(fraudPlace('reason_sealed', next.id), reason);
  await updateFraudCase(tx, next, sealed);
  if (paper !== undefined) await keepPaper(tx, appending.vault, paper);
  await tellFraud(tx, { ...decision, next }, { mutation, appending });
  return done({ caseId: next.id });
}

/** The audit and the events of a step that was written. */
export async function tellFraud(
  tx: EntityManager,
  { next, facts }: Accepted,
  { mutation, appending }: { readonly mutation: string; readonly appending: Pick<Appending, 'doer' | 'moment'> },
): Promise<void> {
  const { doer, moment } = appending;
  const subject = { type: 'FraudulentRegistration', id: next.id };
  const told = { action: `marriage.fraud.${mutation}`, division: next.division, details: { status: next.status } };
  await appendAudit(tx, { actor: doer.actor, legalDate: moment.today, subject, ...told });
  await appendToOutbox(tx, fraudTold(next, facts, moment.today));
}

/** What was written says something and is not endless. */
export function fraudWordsRefused(words: string, field: string, least = 10): Problem | null {
  const { length } = [...words.trim()];
  if (length >= least && length <= 2000) return null;
  return invalidInput({ code: 'TEXT_LENGTH', message: `请写明情形，${least} 至 2000 个字。`, field });
}
