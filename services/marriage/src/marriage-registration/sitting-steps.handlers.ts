import { type ChangeOrder, changeOne, nothingBrought, type Subject } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, invalidInput, type Problem, type RequestContext, refused, vaultOf } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { qualificationRefused } from '../officers/qualified.js';
import { commitSitting } from './commit-sitting.js';
import {
  askNetworkAgain,
  type Declaration,
  declare,
  leave,
  newCheck,
  type ProofKind,
  recordProof,
  type Sitting,
  type SittingDecision,
} from './domain/index.js';
import { endedElsewhere } from './ended-elsewhere.js';
import type { SittingDone } from './open-sitting.handler.js';
import { openSitting, type SittingContent, type StoredSitting, sealContent, sittingsById } from './sitting.store.js';
import { showSittingRefusal } from './sitting-problems.js';

export type DeclareInput = {
  readonly sittingId: string;
  readonly declarations: readonly Omit<Declaration, 'signedOn'>[];
};
export type SittingInput = { readonly sittingId: string };
export type StatusProofInput = {
  readonly sittingId: string;
  readonly personId: string;
  readonly kind: ProofKind;
  readonly documentNo: string;
  readonly effectiveOn: LegalDate;
};

/** How a sitting is found and whose it is: its registry's; the couple's own. */
export const sittingSubject: Subject<StoredSitting> = {
  field: 'input.sittingId',
  find: async (tx, id, lock) => (await sittingsById(tx, [id], lock)).get(id.toLowerCase()),
  located: ({ sitting }) => ({
    divisions: [sitting.division],
    persons: sitting.parties.map(({ personId }) => personId),
  }),
  bring: nothingBrought,
};

type Step = { readonly mutation: string; readonly key: string; readonly body: SittingInput };
type Stepping = {
  readonly judge: (sitting: Sitting) => SittingDecision;
  /** What of the sealed part changes with it. */
  readonly content?: (before: SittingContent) => SittingContent;
  /** What else is written in the same transaction, before the sitting; refused, nothing is. */
  readonly also?: (stored: StoredSitting, tx: EntityManager) => Promise<Answer<unknown>>;
};

/** A step of a sitting at a registrar's hand: qualified today, judged on the locked sitting, written once a key. */
export function takeSittingStep(
  ctx: RequestContext,
  { mutation, key, body }: Step,
  { judge, content, also }: Stepping,
): Promise<Answer<SittingDone>> {
  const order: ChangeOrder = { id: body.sittingId, mutation, key, body, right: 'marriage.sitting.handle' };
  return changeOne(ctx, order, sittingSubject, async ({ stored }, tx) => {
    const unqualified = await qualificationRefused(tx, ctx.actor, ctx.today);
    if (unqualified !== null) return refused(unqualified);
    const decision = judge(stored.sitting);
    if (decision.outcome === 'refused') return refused(showSittingRefusal(decision.refusal));
    const beside = await also?.(stored, tx);
    if (beside?.outcome === 'refused') return beside;
    const vault = vaultOf(ctx.db);
    const sealed = content && sealContent(vault, stored.sitting.id, content(openSitting(vault, stored)));
    const writing = {
      doer: { actor: ctx.actor, role: 'registrar' },
      today: ctx.today,
      action: `marriage.sitting.${mutation}`,
    };
    await commitSitting(tx, { next: decision.next, facts: decision.facts, sealed: sealed ?? stored.sealed }, writing);
    return done({ sittingId: stored.sitting.id });
  });
}

/** 双方当面签署声明; the network is asked about both at once. */
export function signMarriageDeclarations(ctx: RequestContext, input: DeclareInput, key: string) {
  const declarations = input.declarations.map((one) => ({ ...one, signedOn: ctx.today }));
  return takeSittingStep(
    ctx,
    { mutation: 'signMarriageDeclarations', key, body: input },
    {
      judge: (sitting) => declare(sitting, declarations, newCheck(uuidv7(), ctx.today)),
    },
  );
}

/** 再次联网核对. */
export function askMarriageNetworkAgain(ctx: RequestContext, input: SittingInput, key: string) {
  return takeSittingStep(
    ctx,
    { mutation: 'askMarriageNetworkAgain', key, body: input },
    {
      judge: (sitting) => askNetworkAgain(sitting, newCheck(uuidv7(), ctx.today)),
    },
  );
}

/** 当事人离开. */
export function leaveMarriageRegistration(ctx: RequestContext, input: SittingInput, key: string) {
  return takeSittingStep(ctx, { mutation: 'leaveMarriageRegistration', key, body: input }, { judge: leave });
}

/** 登记证明: kept with its number, sealed; what settles a contradiction is a fact that can be proven. */
export async function recordStatusProof(
  ctx: RequestContext,
  input: StatusProofInput,
  key: string,
): Promise<Answer<SittingDone>> {
  const wrong = proofRefused(input, ctx.today);
  if (wrong !== null) return refused(wrong);
  const { personId, kind, effectiveOn } = input;
  const documentNo = input.documentNo.trim();
  return takeSittingStep(
    ctx,
    { mutation: 'recordStatusProof', key, body: input },
    {
      judge: (sitting) => recordProof(sitting, { personId, kind, effectiveOn }),
      content: (before) => ({ ...before, proofs: [...before.proofs, { personId, documentNo }] }),
      also: (stored, tx) => endedElsewhere(tx, ctx, stored, { ...input, documentNo }),
    },
  );
}

function proofRefused({ documentNo, effectiveOn }: StatusProofInput, today: LegalDate): Problem | null {
  if (documentNo.trim() === '')
    return invalidInput({
      code: 'DOCUMENT_NUMBER_MISSING',
      message: '请填写证明文书的编号。',
      field: 'input.documentNo',
    });
  if (effectiveOn > today)
    return invalidInput({ code: 'DATE_IN_FUTURE', message: '证明的生效日不能晚于今天。', field: 'input.effectiveOn' });
  return null;
}
