import type { RequestContext } from '@yimen/subgraph';
import type { StandingHere } from '../appointments/keep-appointments.js';
import type { Sitting } from './domain/index.js';

/** A couple before the registrar, as the appointments know them: what they marry for is known only when they are registered. */
export const coupleHere = (
  { registry, parties }: Pick<Sitting, 'registry' | 'parties'>,
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
): StandingHere => ({
  ...{ registry, actor, today, persons: parties.map(({ personId }) => personId) },
  matters: ['MARRIAGE', 'RETROACTIVE_MARRIAGE'],
});
