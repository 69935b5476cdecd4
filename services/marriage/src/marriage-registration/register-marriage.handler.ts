import { personCopies } from '@yimen/access';
import { changeOne } from '@yimen/casework';
import {
  type Answer,
  done,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { actsAround } from '../act/act.store.js';
import { alreadyMarried, certificateNumberUsed } from '../act/act-problems.js';
import { appendActs } from '../act/append-acts.js';
import { certificateNumberOf } from '../act/certificate-number.js';
import { type ActKind, marriedPeriods } from '../act/domain/index.js';
import type { ActContent, NewAct } from '../act/new-act.js';
import { settleAppointments } from '../appointments/keep-appointments.js';
import { conditionalAllow } from '../fraudulent-registration/fraud-problems.js';
import { disputedRecords } from '../fraudulent-registration/open-fraud-cases.js';
import { willInDoubt } from '../safeguarding/safeguard-problems.js';
import { doubtedWills } from '../safeguarding/will-in-doubt.js';
import { nationalLaw } from '../standards/national-law.js';
import { commitSitting } from './commit-sitting.js';
import { register, type Sitting, type SittingRefusal } from './domain/index.js';
import { knownOf } from './known-facts.js';
import type { SittingDone } from './open-sitting.handler.js';
import { openSitting, type StoredSitting } from './sitting.store.js';
import { coupleHere } from './sitting-appointments.js';
import { partyNotLiving, showSittingRefusal } from './sitting-problems.js';
import { sittingSubject } from './sitting-steps.handlers.js';

export type RegisterMarriageInput = { readonly sittingId: string; readonly certificateNo: string };

/**
 * 予以登记，当场发证 (婚姻登记条例第十条): judged under the lock of both, on what the register knows at this moment. Of two windows one
 * registers and the other hears ALREADY_MARRIED; a request sent again changes nothing. The certificate's number is the printed one.
 */
export function registerMarriage(
  ctx: RequestContext,
  input: RegisterMarriageInput,
  key: string,
): Promise<Answer<SittingDone>> {
  return registerAs(ctx, { mutation: 'registerMarriage', key, input }, async (tx, { parties: [one, other] }) => ({
    ...{ kind: await kindFor(tx, [one.personId, other.personId]), effectiveOn: ctx.today, content: {} },
  }));
}

/** What kind of marriage is founded, from when it counts, and what else is sealed with it. */
export type Founding = Pick<NewAct, 'kind' | 'effectiveOn'> & { readonly content: ActContent };
/** Says what is founded, judged under the locks; or why it is not. */
export type FoundedBy = (tx: EntityManager, sitting: Sitting) => Promise<Founding | Problem>;
type Registering = { readonly mutation: string; readonly key: string; readonly input: RegisterMarriageInput };

/** The one way from a sitting to a marriage on record, whatever kind of marriage it is. */
export async function registerAs(
  ctx: RequestContext,
  { mutation, key, input }: Registering,
  foundedBy: FoundedBy,
): Promise<Answer<SittingDone>> {
  const number = certificateNumberOf(input.certificateNo);
  if ('problem' in number) return refused(number.problem);
  const { certificateNo } = number;
  const order = {
    id: input.sittingId,
    mutation,
    key,
    body: input,
    right: 'marriage.sitting.handle',
  };
  const subject = { ...sittingSubject, problemOf: databaseRefused };
  return changeOne(ctx, order, subject, ({ stored }, tx) => registerIn(tx, ctx, { stored, certificateNo, foundedBy }));
}

/** What the database itself refuses, whoever judged before. */
function databaseRefused(error: unknown): Problem | null {
  const constraint = violatedConstraint(error);
  if (constraint === 'one_marriage_at_a_time') return alreadyMarried();
  return constraint === 'register_act_certificate_no_key' ? certificateNumberUsed() : null;
}

type Asked = { readonly stored: StoredSitting; readonly certificateNo: string; readonly foundedBy: FoundedBy };

async function registerIn(
  tx: EntityManager,
  ctx: RequestContext,
  { stored, certificateNo, foundedBy }: Asked,
): Promise<Answer<SittingDone>> {
  const { sitting } = stored;
  const { actor, today, clock } = ctx;
  const hindered = await hindrance(tx, ctx, sitting);
  if (hindered !== null) return refused(hindered);
  const known = await knownOf(tx, sitting, { law: nationalLaw, today });
  const judged = register(sitting, known, sitting.id);
  if (judged.outcome === 'refused') return refused(await orDisputed(tx, sitting, judged.refusal));
  const doer = { actor, role: 'registrar' };
  const vault = vaultOf(ctx.db);
  const founding = await foundedBy(tx, sitting);
  if ('__typename' in founding) return refused(founding);
  const act = actOf(ctx, stored, { certificateNo, founding });
  const appended = await appendActs(tx, [act], { doer, moment: { today, now: clock.now() }, vault });
  if (appended.outcome === 'refused') return appended;
  const next = { ...judged.next, actId: appended.result[0]?.id ?? null };
  const writing = { doer, today, action: 'marriage.sitting.registerMarriage' };
  await commitSitting(tx, { next, facts: judged.facts, sealed: stored.sealed }, writing);
  await settleAppointments(tx, coupleHere(sitting, ctx));
  return done({ sittingId: sitting.id });
}

/** What stands in the way besides the law of marriage: somebody who died since the sitting began, a doubt about somebody's will. */
async function hindrance(tx: EntityManager, { today }: RequestContext, { parties }: Sitting): Promise<Problem | null> {
  const ids = parties.map(({ personId }) => personId);
  const copies = await personCopies(tx, ids);
  const gone = ids.find((id) => !['ALIVE', undefined].includes(copies.get(id)?.lifeStatus));
  if (gone !== undefined) return partyNotLiving(gone);
  return (await doubtedWills(tx, ids, today)).length > 0 ? willInDoubt() : null;
}

/** Whoever is on a record that they dispute hears how they may register all the same (CONDITIONAL_ALLOW, domain §19 case 12). */
async function orDisputed(tx: EntityManager, { parties }: Sitting, refusal: SittingRefusal): Promise<Problem> {
  if (refusal.because !== 'ALREADY_MARRIED' && refusal.because !== 'MARITAL_STATUS_CONFLICT')
    return showSittingRefusal(refusal);
  const ids = parties.map(({ personId }) => personId);
  const [disputed] = (await disputedRecords(tx, ids)).values();
  return disputed === undefined ? showSittingRefusal(refusal) : conditionalAllow(disputed);
}

function actOf(
  { db }: RequestContext,
  stored: StoredSitting,
  { certificateNo, founding }: { readonly certificateNo: string; readonly founding: Founding },
): NewAct {
  const { id, number, division, registry, declarations, parties } = stored.sitting;
  const [one, other] = parties;
  const couple = [one.personId, other.personId] as const;
  return {
    ...{
      kind: founding.kind,
      parties: couple,
      effectiveOn: founding.effectiveOn,
      division,
      registryCode: registry,
      certificateNo,
    },
    content: {
      sittingId: id,
      sittingNumber: number,
      declarations,
      ...openSitting(vaultOf(db), stored),
      ...founding.content,
    },
  };
}

/** 复婚 is a new registration of those who were divorced from one another (民法典第一千零八十三条). */
async function kindFor(tx: EntityManager, [one, other]: readonly [string, string]): Promise<ActKind> {
  const before = marriedPeriods(await actsAround(tx, [one, other])).some(
    ({ personId, spouseId, ended }) => personId === one && spouseId === other && ended === 'DIVORCED',
  );
  return before ? 'REMARRIAGE' : 'MARRIAGE';
}
