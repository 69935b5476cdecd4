import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { qualificationRefused } from '../officers/qualified.js';
import { appendProblem } from './act-problems.js';
import { type Act, appendRefused } from './domain/index.js';
import type { AppendedAct, Appending, NewAct } from './new-act.js';
import { holdActsAround } from './register-lock.js';
import { tellActs } from './tell-acts.js';
import { insertActs, writeBonds } from './write-acts.js';

/**
 * The only way into the register: the acts, the bonds folded from them, the audit trail and the events, in the caller's
 * transaction (`inRegister`). Refuses, before anything is written, an officer whose qualification is not in force today
 * (婚姻登记条例第四条) and what the acts that are there do not allow. Call it before you write anything else, or throw when it refuses.
 */
export async function appendActs(
  tx: EntityManager,
  wanted: readonly NewAct[],
  { doer, moment, vault, cause }: Appending,
): Promise<Answer<readonly AppendedAct[]>> {
  const unqualified = await qualificationRefused(tx, doer.actor, moment.today);
  if (unqualified !== null) return refused(unqualified);
  const people = [...new Set(wanted.flatMap(({ parties }) => parties.filter((id) => id !== null)))];
  const before = await holdActsAround(tx, people);
  const drafts = wanted.map((act, at) => draftOf(act, moment.today, Number.MAX_SAFE_INTEGER - wanted.length + at));
  const impossible = appendRefused(before, drafts);
  if (impossible !== null) return refused(appendProblem(impossible));
  const acts = await insertActs(tx, { wanted, drafts, doer, moment, vault });
  const after = [...before, ...acts];
  await writeBonds(tx, people, after);
  await appendAudit(
    tx,
    acts.map((act, at) => auditOf(act, wanted[at]?.division ?? null, { doer, moment })),
  );
  await appendToOutbox(tx, tellActs({ after, added: acts, wanted }, { legalDate: moment.today, ...cause }));
  return done(acts);
}

function draftOf(act: NewAct, today: LegalDate, seq: number): Act {
  const { kind, parties, about = null, personId = null, effectiveOn, source = 'LOCAL' } = act;
  return { id: uuidv7(), seq, kind, parties, about, personId, effectiveOn, recordedOn: today, source };
}

function auditOf(act: AppendedAct, division: string | null, { doer, moment }: Pick<Appending, 'doer' | 'moment'>) {
  return {
    ...{ actor: doer.actor, action: 'marriage.act.append', legalDate: moment.today, division },
    subject: { type: 'RegisterAct', id: act.id },
    details: { kind: act.kind, about: act.about, effectiveOn: act.effectiveOn, role: doer.role },
  };
}
