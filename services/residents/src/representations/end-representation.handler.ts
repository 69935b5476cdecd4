import { type Actor, appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { sightOf } from '../access/sight.js';
import type { Representation, RepresentationEnd } from './domain/representation.js';
import { representationEnded } from './publish-facts.js';
import { lockRepresentation, seesRepresentation, writeEnd } from './representation.store.js';

export interface EndRepresentationInput {
  readonly representationId: string;
  readonly because: RepresentationEnd;
}

/** 终止代理, from today on: a mandate by either of the two (民法典第一百七十三条), a guardianship at the window only. */
export async function endRepresentation(
  ctx: RequestContext,
  input: EndRepresentationInput,
  key: string,
): Promise<Answer<{ representationId: string }>> {
  const { actor, today } = ctx;
  const action = 'residents.representation.end';
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, result: { representationId: string }) =>
      seesRepresentation(tx, result.representationId, sight);
    return once(tx, { actor, mutation: 'endRepresentation', key, body: input, mayRead }, async () => {
      const found = await lockRepresentation(tx, input.representationId, sight);
      if (found === null) return refused(notFound('input.representationId'));
      if (found.endedOn !== null) return refused(endedAlready(found.endedOn));
      if (!mayEnd(actor, found, input.because)) return refused(notTheirs());
      const ended = { ...found, endedOn: today, endedBecause: input.because, version: found.version + 1 };
      await writeEnd(tx, ended);
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, subject: { type: 'Person', id: found.personId } },
        details: { representation: found.id, because: input.because },
      });
      await appendToOutbox(tx, [representationEnded(ended, today)]);
      return done({ representationId: ended.id });
    });
  });
}

const byMandate: readonly RepresentationEnd[] = ['TAKEN_BACK', 'GIVEN_UP'];

/** Why it may end is a matter of what it is; of a mandate residents say only their own side. */
function mayEnd(actor: Actor, { kind, personId, agentId }: Representation, because: RepresentationEnd): boolean {
  if (because === 'RAN_OUT') return false;
  if (byMandate.includes(because) !== (kind === 'ENTRUSTED')) return false;
  if (actor.kind !== 'resident') return true;
  return actor.personId === (because === 'TAKEN_BACK' ? personId : agentId) && byMandate.includes(because);
}

function endedAlready(endedOn: string) {
  const message = `这项代理已于 ${endedOn} 起终止。`;
  return problem('RepresentationEnded', {
    ...{ code: 'REPRESENTATION_ENDED', message, field: 'input.representationId', endedOn },
  });
}

function notTheirs() {
  return invalidInput({
    code: 'REPRESENTATION_END_REASON',
    message: '委托由委托人取消或者由受托人辞去；监护因被监护人有行为能力或者更换监护人而终止，由窗口登记。',
    field: 'input.because',
  });
}
