import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

/** The publication as the schema shows it; its content to whoever sees amounts, and to nobody when its days are over. */
export function showPublication(ctx: RequestContext, { id, publication }: SubsistenceCase, seesAmounts: boolean) {
  if (publication === null) return null;
  const { on, until, places, masking } = publication;
  const ended = ctx.today > until;
  const content = async () => (ended || !seesAmounts ? null : (await textsOf(ctx, id))('PUBLICATION', 1));
  return { ...{ until, ended, places, masking, content }, publishedOn: on };
}
