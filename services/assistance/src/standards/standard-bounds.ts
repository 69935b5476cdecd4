import type { PublishedStandard } from '@yimen/casework';
import type { ParameterValue } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { connectedSourcesKey } from '../household-check/connected-sources.js';
import { checkSources, publishingRefused } from '../subsistence-allowance/domain/index.js';
import { lawOf } from './law-book.js';

type Publishing = Pick<PublishedStandard, 'division' | 'key' | 'value' | 'effectiveFrom'>;

/** Which bound from above, or which shape, the value breaks. */
export async function boundBroken(
  tx: EntityManager,
  { division, key, value, effectiveFrom: from }: Publishing,
  today: LegalDate,
): Promise<Problem | null> {
  if (key === connectedSourcesKey) return isSources(value) ? null : malformed('取值应为核对来源的列表。');
  const broken = publishingRefused({ key, value, from }, await lawOf(tx, division, today));
  if (broken === null) return null;
  if (broken.because === 'KEY_UNKNOWN') {
    return invalidInput({ code: 'STANDARD_KEY_UNKNOWN', message: broken.message, field: 'input.key' });
  }
  if (broken.because === 'VALUE_MALFORMED') return malformed(broken.message);
  return problem('SubsistenceStandardOutOfBounds', {
    code: broken.because,
    message: broken.message,
    field: 'input.value',
    legalBasis: broken.clause,
    key,
  });
}

function isSources(value: ParameterValue): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const named: readonly unknown[] = value;
  return named.every((source) => checkSources.some((known) => known === source));
}

const malformed = (message: string) => invalidInput({ code: 'STANDARD_VALUE', message, field: 'input.value' });

/** A standard of that day is there already. */
export function alreadyPublished(documentNo: string): Problem {
  return problem('SubsistenceStandardAlreadyPublished', {
    code: 'STANDARD_ALREADY_PUBLISHED',
    message: `这一区划自同一天起已发布过这项标准（${documentNo}），请另定生效日。`,
    field: 'input.effectiveFrom',
    documentNo,
  });
}
