import { type Publisher, type PublishStandardInput, publishStandard as publish } from '@yimen/casework';
import { eventOf } from '@yimen/events';
import type { RequestContext } from '@yimen/subgraph';
import { recomputeAwards } from '../award/recompute-awards.js';
import { lawOfAssistance } from './law-lock.js';
import { alreadyPublished, boundBroken } from './standard-bounds.js';
import { amountKeys, standardKey } from './standard-keys.js';

/**
 * 发布标准: see {@link publish}. Every award in force that it changes is recomputed in sets and told once.
 */
export function publishStandard(ctx: RequestContext, input: PublishStandardInput, key: string) {
  return publish(ctx, publisherOf(ctx), input, key);
}

function publisherOf({ today }: RequestContext): Publisher {
  return {
    right: 'assistance.standard.publish',
    mutation: 'publishStandard',
    lock: lawOfAssistance,
    unitOf: (key) => standardKey(key).unit,
    bounds: (tx, standard) => boundBroken(tx, standard, today),
    already: alreadyPublished,
    auditSubject: 'SubsistenceStandard',
    event: (data, telling) => eventOf('yimen.assistance.standard.published.v1', data, telling),
    recompute: async (tx, { key, codes, effectiveFrom, documentNo }) =>
      amountKeys.includes(key) ? recomputeAwards(tx, { codes, from: effectiveFrom, today, source: documentNo }) : 0,
  };
}
