import type { LegalDate } from '@yimen/standards';
import type { MaritalCode, MaritalStatus } from './domain/index.js';

const labels: Readonly<Record<MaritalCode, string>> = {
  '10': '未婚（无登记记录）',
  '21': '初婚',
  '22': '再婚',
  '23': '复婚',
  '30': '丧偶',
  '40': '离婚',
};

/** A status as the schema shows it. */
export function showStatus({ status, code, since, spouseId, actId }: MaritalStatus, asOf: LegalDate) {
  return {
    ...{ status, code, since, asOf, label: labels[code] },
    spouse: spouseId === null ? null : { __typename: 'Person', id: spouseId },
    recordId: actId,
  };
}
