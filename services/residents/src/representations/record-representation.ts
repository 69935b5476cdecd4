import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { v7 } from 'uuid';
import type { Seals } from '../access/seals.js';
import { sightOf } from '../access/sight.js';
import { entrust, guard, type Party, type RepresentDecision } from './domain/represent.js';
import type { GuardianshipBasis, RepresentedMatter } from './domain/representation.js';
import { showRepresentation } from './find-representations.query.js';
import { alreadyThere, problemOf } from './problems.js';
import { representationEnded, representationGranted } from './publish-facts.js';
import { insertRepresentation, lockParties, sameInForce, seesRepresentation } from './representation.store.js';

export interface RecordGuardianshipInput {
  readonly personId: string;
  readonly guardianId: string;
  readonly basis: GuardianshipBasis;
  readonly documentNo?: string | null;
  readonly validFrom?: LegalDate | null;
}

export interface GrantMandateInput {
  readonly personId: string;
  readonly agentId: string;
  readonly matters: readonly RepresentedMatter[];
  readonly signedOn: LegalDate;
  readonly validUntil: LegalDate;
}

type Recorded = Answer<{ representationId: string }>;
type Order = {
  readonly mutation: string;
  readonly action: 'residents.representation.record' | 'residents.representation.grant';
  readonly key: string;
  readonly body: object;
  readonly personId: string;
  readonly agentId: string;
  readonly agentField: string;
  readonly documentNo: string | null;
  readonly decide: (id: string, person: Party, agent: Party) => RepresentDecision;
};

/** 登记监护: at the window, on sight of the papers. */
export async function recordGuardianship(
  ctx: RequestContext,
  seals: Seals,
  input: RecordGuardianshipInput,
  key: string,
): Promise<Recorded> {
  const documentNo = input.documentNo?.trim() || null;
  if (documentNo !== null && documentNo.length > 100)
    return refused(
      invalidInput({ code: 'TEXT_TOO_LONG', message: '文书编号不超过 100 字。', field: 'input.documentNo' }),
    );
  const validFrom = input.validFrom ?? ctx.today;
  return record(ctx, seals, {
    ...{ mutation: 'recordGuardianship', action: 'residents.representation.record', key, body: input, documentNo },
    ...{ personId: input.personId, agentId: input.guardianId, agentField: 'input.guardianId' },
    decide: (id, ward, guardian) => guard({ id, basis: input.basis, documentNo, validFrom }, ward, guardian, ctx.today),
  });
}

/** 授权委托: by the person themselves, or at the window what they signed. */
export async function grantMandate(
  ctx: RequestContext,
  seals: Seals,
  input: GrantMandateInput,
  key: string,
): Promise<Recorded> {
  const { actor, today } = ctx;
  const another = actor.kind === 'resident' && actor.personId !== input.personId.toLowerCase();
  if (another) return refused(notFound('input.personId'));
  return record(ctx, seals, {
    ...{ mutation: 'grantMandate', action: 'residents.representation.grant', key, body: input, documentNo: null },
    ...{ personId: input.personId, agentId: input.agentId, agentField: 'input.agentId' },
    decide: (id, person, agent) => entrust({ id, ...input }, person, agent, today),
  });
}

async function record(ctx: RequestContext, seals: Seals, order: Order): Promise<Recorded> {
  const { actor, today } = ctx;
  const { mutation, action, key, body } = order;
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, result: { representationId: string }) =>
      seesRepresentation(tx, result.representationId, sight);
    return once(tx, { actor, mutation, key, body, mayRead }, async () => {
      const { person, agent } = await lockParties(tx, order, sight, today);
      if (person === null) return refused(notFound('input.personId'));
      if (agent === null) return refused(notFound(order.agentField));
      const decided = order.decide(v7(), person, agent);
      if (decided.outcome === 'refused') return refused(problemOf(decided.refusal));
      const made = decided.representation;
      const { same, ranOut } = await sameInForce(tx, made, today);
      if (same !== null) return refused(alreadyThere(showRepresentation(ctx, same)));
      const documentSealed =
        order.documentNo === null ? null : seals.seal('representation.document', made.id, order.documentNo);
      await insertRepresentation(tx, made, { by: actor.sub, today, documentSealed });
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, subject: { type: 'Person', id: made.personId } },
        details: { representation: made.id, agent: made.agentId, matters: made.matters },
      });
      const ended = ranOut.map((each) => representationEnded(each, each.endedOn ?? today));
      await appendToOutbox(tx, [...ended, representationGranted(made, today)]);
      return done({ representationId: made.id });
    });
  });
}
