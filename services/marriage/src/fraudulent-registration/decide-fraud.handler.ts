import type { PeopleDoor } from '@yimen/casework';
import { type Answer, type Problem, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { MarriageOnRecord } from '../act/marriage-record.js';
import type { NewAct } from '../act/new-act.js';
import { changeFraudCase, type FraudDone, type FraudJudged, fraudWordsRefused } from './change-fraud-case.js';
import { type FraudCase, reject, revoke } from './domain/index.js';
import type { FraudRow } from './fraud-case.store.js';
import { marriageOfCase, victimName } from './fraud-names.js';
import { rejectionPaper, revocationPaper } from './fraud-papers.js';
import { allowanceUsed } from './fraud-problems.js';

export type DecideFraudInput = { readonly caseId: string; readonly reason: string };
type Deciding = { readonly mutation: 'revokeFraudulentRegistration' | 'rejectFraudulentRegistration' };

/** 撤销登记: the registration never was; the status of both is again what it was before (婚姻登记条例; domain §19 case 12). */
export function revokeFraudulentRegistration(
  ctx: RequestContext,
  people: PeopleDoor,
  input: DecideFraudInput,
  key: string,
): Promise<Answer<FraudDone>> {
  return decide(ctx, people, { mutation: 'revokeFraudulentRegistration', input, key });
}

/** 不予撤销: the registration stands, with reasons; an approval to register anew that was not used is taken back. */
export function rejectFraudulentRegistration(
  ctx: RequestContext,
  people: PeopleDoor,
  input: DecideFraudInput,
  key: string,
): Promise<Answer<FraudDone>> {
  return decide(ctx, people, { mutation: 'rejectFraudulentRegistration', input, key });
}

async function decide(
  ctx: RequestContext,
  people: PeopleDoor,
  { mutation, input, key }: Deciding & { readonly input: DecideFraudInput; readonly key: string },
): Promise<Answer<FraudDone>> {
  const wordless = fraudWordsRefused(input.reason, 'input.reason');
  if (wordless !== null) return refused(wordless);
  const brought = await victimName(ctx, people, input.caseId);
  if ('problem' in brought) return refused(brought.problem);
  const victim = brought.name ?? '';
  return changeFraudCase(ctx, {
    ...{ mutation, right: 'marriage.fraud.decide', key, input },
    judge: (found, tx) => judge(ctx, { found, tx, mutation, victim, reason: input.reason.trim() }),
  });
}

type Judging = Deciding & {
  readonly found: FraudRow;
  readonly tx: EntityManager;
  readonly victim: string;
  readonly reason: string;
};

async function judge(
  { actor, today }: RequestContext,
  { found, tx, mutation, victim, reason }: Judging,
): Promise<FraudJudged | Problem> {
  const verdict = { on: today, by: actor.sub, actId: null };
  const revoking = mutation === 'revokeFraudulentRegistration';
  const decision = revoking ? revoke(found, verdict) : reject(found, verdict);
  if (decision.outcome === 'refused') return { decision };
  const { marriage, names } = await marriageOfCase(tx, found, { victim, today });
  const paper = revoking ? revocationPaper(found, names, reason) : rejectionPaper(found, names, reason);
  const kept = {
    of: { id: found.id, number: found.number },
    paper,
    division: found.division,
    readers: readers(marriage),
  };
  const withAct = (next: FraudCase, actId: string): FraudCase => ({ ...next, verdict: { ...verdict, actId } });
  const acts = revoking ? [revocationOf(marriage, found)] : allowanceTakenBack(marriage, found);
  return { decision, acts, withAct, reason, paper: kept, ...(revoking ? {} : { refusedAs: allowanceUsed() }) };
}

const readers = ({ parties }: MarriageOnRecord) => parties.filter((id) => id !== null);

function revocationOf({ id: about, parties, acts }: MarriageOnRecord, { division }: FraudCase): NewAct {
  const effectiveOn = acts.find(({ id }) => id === about)?.effectiveOn;
  if (effectiveOn === undefined) throw new Error('a marriage on record is among its own acts');
  return { kind: 'REVOCATION', parties, about, effectiveOn, division, basis: 'FRAUD' };
}

function allowanceTakenBack({ parties }: MarriageOnRecord, { allowance, division }: FraudCase): NewAct[] {
  if (allowance === null) return [];
  return [
    { kind: 'REVOCATION', parties, about: allowance.actId, effectiveOn: allowance.on, division, basis: 'MISTAKE' },
  ];
}
