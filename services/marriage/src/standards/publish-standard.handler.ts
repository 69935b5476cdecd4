import { type PublishedStandard, type Publisher, type PublishStandardInput, publishStandard } from '@yimen/casework';
import { eventOf } from '@yimen/events';
import { invalidInput, type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { publishingRefused } from './domain/publishing.js';
import { lawBook, marriageLaw } from './law-book.js';
import { nationalParameters } from './national-law.js';

/** What a key is called: the nation has a value of every key that a district may publish. */
export const labelOfParameter = (key: string): string => nationalOf(key)?.name ?? key;
const nationalOf = (key: string) => nationalParameters.find((parameter) => parameter.key === key);

/**
 * 发布本地参数: the district's own value from a day on, for what the law of marriage leaves to it. Nothing that was booked, opened or
 * issued before changes: each step goes by the law of its own day.
 */
export function publishMarriageStandard(ctx: RequestContext, input: PublishStandardInput, key: string) {
  const publisher: Publisher = {
    ...{ right: 'marriage.standard.publish', mutation: 'publishMarriageStandard', lock: marriageLaw },
    unitOf: (parameter) => nationalOf(parameter)?.unit ?? 'COUNT',
    bounds: (tx, standard) => outOfBounds(tx, ctx, standard),
    already: publishedBefore,
    auditSubject: 'MarriageStandard',
    event: (data, telling) => eventOf('yimen.marriage.standard.published.v1', data, telling),
    recompute: async () => 0,
  };
  return publishStandard(ctx, publisher, input, key);
}

async function outOfBounds(
  tx: EntityManager,
  { today }: RequestContext,
  { division, key, value, effectiveFrom: from }: PublishedStandard,
): Promise<Problem | null> {
  const refusal = publishingRefused({ key, value, from }, await lawBook.lawOf(tx, division, today));
  if (refusal === null) return null;
  switch (refusal.because) {
    case 'KEY_UNKNOWN': {
      const message = `${refusal.message}婚龄、离婚冷静期等由法律规定，不能由地方公布。`;
      return invalidInput({ code: 'STANDARD_KEY_UNKNOWN', message, field: 'input.key' });
    }
    case 'VALUE_MALFORMED':
      return invalidInput({ code: 'STANDARD_VALUE', message: refusal.message, field: 'input.value' });
    default: {
      const { because: code, message, clause: legalBasis } = refusal;
      return problem('MarriageStandardOutOfBounds', { code, message, field: 'input.value', legalBasis, key });
    }
  }
}

function publishedBefore(documentNo: string): Problem {
  return problem('MarriageStandardAlreadyPublished', {
    code: 'STANDARD_ALREADY_PUBLISHED',
    message: `这一区划自同一天起已发布过这项参数（${documentNo}），请另定生效日。`,
    field: 'input.effectiveFrom',
    documentNo,
  });
}
