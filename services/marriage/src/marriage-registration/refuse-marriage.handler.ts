import { changeOne } from '@yimen/casework';
import { fields, list, type Paper, paragraph } from '@yimen/casework/domain';
import { type Answer, done, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { qualificationRefused } from '../officers/qualified.js';
import { type MarriageDocumentKind, marriageDocuments } from '../papers/domain/index.js';
import { keepPaper } from '../papers/keep-paper.js';
import { registryOffice } from '../papers/registry-office.js';
import { registryByCode } from '../registries/registry.store.js';
import { nationalLaw } from '../standards/national-law.js';
import { commitSitting } from './commit-sitting.js';
import { refuseMarriage, type Sitting } from './domain/index.js';
import { knownOf } from './known-facts.js';
import type { SittingDone } from './open-sitting.handler.js';
import { openSitting, type StoredSitting } from './sitting.store.js';
import { groundTexts, showSittingRefusal } from './sitting-problems.js';
import { sittingSubject } from './sitting-steps.handlers.js';

export type RefuseMarriageInput = {
  readonly sittingId: string;
  /** Who, as the registrar has found by asking each alone, does not marry of their own free will. */
  readonly unwilling?: readonly string[] | null;
};

/** 不予登记，说明理由 (婚姻登记条例第九条、第十条): in writing, with every ground that there is, and on no other. */
export function refuseMarriageRegistration(
  ctx: RequestContext,
  input: RefuseMarriageInput,
  key: string,
): Promise<Answer<SittingDone>> {
  const order = { id: input.sittingId, mutation: 'refuseMarriageRegistration', key, body: input };
  return changeOne(ctx, { ...order, right: 'marriage.sitting.handle' }, sittingSubject, ({ stored }, tx) =>
    refuseIn(tx, ctx, stored, input.unwilling ?? []),
  );
}

async function refuseIn(
  tx: EntityManager,
  ctx: RequestContext,
  stored: StoredSitting,
  unwilling: readonly string[],
): Promise<Answer<SittingDone>> {
  const { sitting, sealed } = stored;
  const { actor, today } = ctx;
  const unqualified = await qualificationRefused(tx, actor, today);
  if (unqualified !== null) return refused(unqualified);
  const judged = refuseMarriage(sitting, await knownOf(tx, sitting, { law: nationalLaw, today, unwilling }));
  if (judged.outcome === 'refused') return refused(showSittingRefusal(judged.refusal));
  const writing = { doer: { actor, role: 'registrar' }, today, action: 'marriage.sitting.refuseMarriageRegistration' };
  await commitSitting(tx, { next: judged.next, facts: judged.facts, sealed }, writing);
  await keepPaper(tx, vaultOf(ctx.db), {
    of: { id: sitting.id, number: sitting.number },
    paper: await refusalPaper(tx, ctx, judged.next, stored),
    division: sitting.division,
    readers: sitting.parties.map(({ personId }) => personId),
  });
  return done({ sittingId: sitting.id });
}

/** The written refusal: to whom, on which of the four grounds, by which registry, and what may be done about it. */
async function refusalPaper(
  tx: EntityManager,
  { db, today }: RequestContext,
  { division, number, registry, refused: refusal }: Sitting,
  stored: StoredSitting,
): Promise<Paper<MarriageDocumentKind>> {
  const { authority, remedy } = await registryOffice(tx, division, today);
  const names = openSitting(vaultOf(db), stored).parties.map(({ name }) => name);
  const grounds = (refusal?.grounds ?? []).map(
    (ground) => `${groundTexts[ground].message}（${groundTexts[ground].legalBasis}）`,
  );
  return {
    kind: 'MARRIAGE_NOT_REGISTERED',
    title: marriageDocuments.MARRIAGE_NOT_REGISTERED.title,
    addressee: names.join('、'),
    parts: [
      fields(['办理编号', number], ['申请日期', stored.sitting.openedOn]),
      paragraph('你们申请结婚登记，经审查，有下列情形，依照《婚姻登记条例》第九条、第十条不予登记：'),
      ...list(grounds),
      paragraph('情形消除后，可以重新申请结婚登记。办理结婚登记不收取费用。'),
    ],
    authority: (await registryByCode(tx, registry))?.name ?? `${authority}婚姻登记处`,
    madeOn: today,
    remedy,
  };
}
