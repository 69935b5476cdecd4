import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { Objection, SubsistenceCase } from '../domain/index.js';
import { readObjectionText } from './objection-text.js';

/**
 * Objections and meetings as the schema shows them. What was said, and by whom, is for the officers who look into it: the
 * household does not learn which neighbour objected.
 */
export function showObjections(ctx: RequestContext, found: SubsistenceCase) {
  const { id, objections, meetings } = found;
  const officer = ctx.actor.kind === 'officer';
  const texts = () => textsOf(ctx, id);
  return {
    objections: objections.map((objection) => ({
      ...shown(objection),
      content: async () => (officer ? readObjectionText((await texts())('OBJECTION', objection.no)).content : ''),
      clues: async () => (officer ? readObjectionText((await texts())('OBJECTION', objection.no)).clues : []),
      objector: async () => (officer ? readObjectionText((await texts())('OBJECTION', objection.no)).objector : null),
      reasons: async () => (officer ? (await texts())('OBJECTION_ANSWER', objection.no) : null),
    })),
    reviewMeetings: meetings.map(({ by: _, ...meeting }) => ({
      ...meeting,
      summary: async () => (officer ? (await texts())('REVIEW_MEETING', meeting.no) : null),
    })),
  };
}

function shown({ no, on, anonymous, answer, told }: Objection) {
  return { no, on, anonymous, told, result: answer?.result ?? null, answeredOn: answer?.on ?? null };
}
