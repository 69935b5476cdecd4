import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { refuseRecording } from './authority.js';
import { lockDivisions, lockParts, writeFacts } from './division.store.js';
import { abolish } from './domain/abolish.js';
import { showDivisions } from './find-divisions.query.js';
import { problemOf } from './problems.js';
import { eventsOf } from './publish-facts.js';

export interface AbolishDivisionInput {
  readonly code: string;
  readonly on: LegalDate;
  readonly successors: readonly string[];
  readonly withParts?: boolean | null;
  readonly documentNo: string;
}

/** Records that a division was abolished; its parts too when that is asked for. One event a division. */
export async function abolishDivision(
  ctx: RequestContext,
  input: AbolishDivisionInput,
  key: string,
): Promise<Answer<{ code: string }>> {
  const { actor, today } = ctx;
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'abolishDivision', key, body: input }, async () => {
      const locked = await lockDivisions(tx, [input.code, ...input.successors]);
      const found = locked.find(({ code }) => code === input.code);
      const refusal = await refuseRecording(tx, ctx, 'abolish', found);
      if (refusal !== null) return refused(refusal);
      if (found === undefined) return refused(notFound('input.code'));
      const parts = await lockParts(tx, input.code, input.on);
      const decision = abolish(
        found,
        { ...input, withParts: input.withParts ?? false },
        { today, successors: locked, parts },
      );
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal, showDivisions(ctx)));
      await writeFacts(tx, decision.facts, { ...input, by: actor.sub, today });
      await appendAudit(tx, {
        actor,
        action: 'place-names.division.abolish',
        legalDate: today,
        subject: { type: 'Division', id: input.code },
        division: input.code,
        details: { on: input.on, documentNo: input.documentNo, divisions: decision.facts.length },
      });
      await appendToOutbox(tx, eventsOf(decision.facts, today));
      return done({ code: input.code });
    }),
  );
}
