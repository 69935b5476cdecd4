import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { refuseRecording } from './authority.js';
import { findNamesake, levelsAbove, lockDivisions, writeFacts } from './division.store.js';
import type { Division } from './domain/division.js';
import { type EstablishSurroundings, establish, levelOfCode } from './domain/establish.js';
import { nameScopeOf, placeName } from './domain/names.js';
import { showDivisions } from './find-divisions.query.js';
import { problemOf } from './problems.js';
import { eventsOf } from './publish-facts.js';

export interface EstablishDivisionInput {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  readonly on: LegalDate;
  readonly predecessors?: readonly string[] | null;
  readonly documentNo: string;
}

/** Records that a division was established, under a code that was never used. */
export async function establishDivision(
  ctx: RequestContext,
  input: EstablishDivisionInput,
  key: string,
): Promise<Answer<{ code: string }>> {
  try {
    return await establishOnce(ctx, input, key);
  } catch (error) {
    // Two windows gave out one code at the same moment: the loser sees who has it, as if it had come later.
    if (violatedConstraint(error) !== 'division_pkey') throw error;
    return establishOnce(ctx, input, key);
  }
}

function establishOnce(
  ctx: RequestContext,
  input: EstablishDivisionInput,
  key: string,
): Promise<Answer<{ code: string }>> {
  const { actor, today } = ctx;
  const predecessors = input.predecessors ?? [];
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'establishDivision', key, body: input }, async () => {
      const locked = await lockDivisions(tx, [input.parentCode, input.code, ...predecessors]);
      const parent = locked.find(({ code }) => code === input.parentCode);
      const refusal = await refuseRecording(tx, ctx, 'establish', parent);
      if (refusal !== null) return refused(refusal);
      if (parent === undefined) return refused(notFound('input.parentCode'));
      const decision = establish({ ...input, predecessors }, await surroundings(tx, input, parent, locked, today));
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal, showDivisions(ctx)));
      await writeFacts(tx, decision.facts, { ...input, by: actor.sub, today });
      await appendAudit(tx, {
        actor,
        action: 'place-names.division.establish',
        legalDate: today,
        subject: { type: 'Division', id: input.code },
        division: input.parentCode,
        details: { on: input.on, documentNo: input.documentNo },
      });
      await appendToOutbox(tx, eventsOf(decision.facts, today));
      return done({ code: input.code });
    }),
  );
}

async function surroundings(
  tx: EntityManager,
  input: EstablishDivisionInput,
  parent: Division,
  locked: readonly Division[],
  today: LegalDate,
): Promise<EstablishSurroundings> {
  const read = levelOfCode(input.code);
  const level = 'level' in read ? read.level : 'VILLAGE';
  const above = await levelsAbove(tx, [...parent.ancestorCodes, parent.code]);
  const scope = nameScopeOf({ code: input.code, level }, above);
  const namesake = await findNamesake(tx, placeName(input.name) ?? '', scope, input.on, input.code);
  const holder = locked.find(({ code }) => code === input.code) ?? null;
  return { today, parent, holder, scope, namesake, predecessors: locked };
}
