import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/** A paper of the previous case that need not be brought again. */
export type StillValid = {
  readonly kind: 'CHECK_REPORT' | 'EXCLUSION_PROOF';
  readonly label: string;
  readonly number: string;
  readonly validUntil: LegalDate | null;
};

/**
 * What of the previous case still stands on the day (domain §2.4 ⑦: 不必重走全部材料): its check report until it expires, to be
 * referred to, and the papers that show why a member is not counted. A consent ended with its case and is given anew. Pure.
 */
export function stillValid(previous: SubsistenceCase, now: SubsistenceCase, today: LegalDate): StillValid[] {
  const report = previous.reports.at(-1);
  const stands = report !== undefined && report.conclusion !== 'INCOMPLETE' && today <= report.validUntil;
  const papers: StillValid[] = stands
    ? [{ kind: 'CHECK_REPORT', label: '原核对报告，可供参考', number: report.reportNo, validUntil: report.validUntil }]
    : [];
  const same = new Set(now.members.filter(({ exclusion }) => exclusion !== null).map(({ personId }) => personId));
  const proofs = Object.entries(previous.exclusionProofs).filter(([personId]) => same.has(personId));
  return [
    ...papers,
    ...proofs.map(([, number]) => ({
      ...{ kind: 'EXCLUSION_PROOF' as const, label: '不计入共同生活成员的证明' },
      ...{ number, validUntil: null },
    })),
  ];
}
