import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { refuseRecording } from './authority.js';
import { findNamesake, levelsAbove, lockDivisions, writeFacts } from './division.store.js';
import { nameScopeOf, placeName } from './domain/names.js';
import { rename } from './domain/rename.js';
import { showDivisions } from './find-divisions.query.js';
import { problemOf } from './problems.js';
import { eventsOf } from './publish-facts.js';

export interface RenameDivisionInput {
  readonly code: string;
  readonly name: string;
  readonly on: LegalDate;
  readonly documentNo: string;
}

/** Records a new name; the code stays and the former name keeps its days. */
export async function renameDivision(
  ctx: RequestContext,
  input: RenameDivisionInput,
  key: string,
): Promise<Answer<{ code: string }>> {
  const { actor, today } = ctx;
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'renameDivision', key, body: input }, async () => {
      const [found] = await lockDivisions(tx, [input.code]);
      const refusal = await refuseRecording(tx, ctx, 'rename', found);
      if (refusal !== null) return refused(refusal);
      if (found === undefined) return refused(notFound('input.code'));
      const scope = nameScopeOf(found, await levelsAbove(tx, found.ancestorCodes));
      const namesake = await findNamesake(tx, placeName(input.name) ?? '', scope, input.on, input.code);
      const decision = rename(found, input, { today, scope, namesake });
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal, showDivisions(ctx)));
      await writeFacts(tx, decision.facts, { ...input, by: actor.sub, today });
      await appendAudit(tx, {
        actor,
        action: 'place-names.division.rename',
        legalDate: today,
        subject: { type: 'Division', id: input.code },
        division: input.code,
        details: { on: input.on, documentNo: input.documentNo },
      });
      await appendToOutbox(tx, eventsOf(decision.facts, today));
      return done({ code: input.code });
    }),
  );
}
