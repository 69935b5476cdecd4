import { type PublishedStandard, type Publisher, type PublishStandardInput, publishStandard } from '@yimen/casework';
import { eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { publishingRefused } from '../application/domain/index.js';
import { recomputeForStandard } from '../award/recompute-for-standard.js';
import { disabilityLaw, lawBook } from './law-book.js';
import { standardKey } from './standard-keys.js';

/**
 * 发布两项补贴标准: the district's own value from a day on, refused where it breaks a bound from above; every award in force that it
 * changes is recomputed in sets and told once, in the same transaction.
 */
export function publishDisabilityStandard(ctx: RequestContext, input: PublishStandardInput, key: string) {
  return publishStandard(ctx, publisherOf(ctx), input, key);
}

function publisherOf({ today, clock }: RequestContext): Publisher {
  const how = { today, now: clock.now(), laws: lawBook.lawsOf, because: 'disability.standard.publish' };
  return {
    ...{ right: 'disability.standard.publish', mutation: 'publishDisabilityStandard', lock: disabilityLaw },
    unitOf: (key) => standardKey(key).unit,
    bounds: (tx, standard) => boundBroken(tx, standard, today),
    already: alreadyPublished,
    auditSubject: 'DisabilityStandard',
    event: (data, telling) => eventOf('yimen.disability.standard.published.v1', data, telling),
    recompute: (tx, standard) => recomputeForStandard(tx, standard, how),
  };
}

async function boundBroken(
  tx: EntityManager,
  { division, key, value, effectiveFrom: from }: PublishedStandard,
  today: LegalDate,
): Promise<Problem | null> {
  const broken = publishingRefused({ key, value, from }, await lawBook.lawOf(tx, division, today));
  if (broken === null) return null;
  const { because, message, clause } = broken;
  if (because === 'KEY_UNKNOWN') return invalidInput({ code: 'STANDARD_KEY_UNKNOWN', message, field: 'input.key' });
  if (because === 'VALUE_MALFORMED') return invalidInput({ code: 'STANDARD_VALUE', message, field: 'input.value' });
  const shown = { code: because, message, field: 'input.value', legalBasis: clause, key };
  return problem('DisabilityStandardOutOfBounds', shown);
}

function alreadyPublished(documentNo: string): Problem {
  const message = `这一区划自同一天起已发布过这项标准（${documentNo}），请另定生效日。`;
  const said = { code: 'STANDARD_ALREADY_PUBLISHED', message, field: 'input.effectiveFrom', documentNo };
  return problem('DisabilityStandardAlreadyPublished', said);
}
