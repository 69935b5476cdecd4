import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

/** What the household was told to do; it reads that itself. */
export function showReminders(ctx: RequestContext, { id, reminders }: SubsistenceCase) {
  return reminders.map(({ no, on, until }) => ({
    ...{ no, on, until },
    demand: async () => (await textsOf(ctx, id))('REMINDER', no),
  }));
}
