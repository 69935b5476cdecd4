import type { LegalDate } from '@yimen/standards';
import type { Delivery } from '../case-decision.js';
import type { CheckConclusion, CheckSource } from '../check.js';
import type { IncomeKind, PropertyKind } from '../household.js';

/** One thing that a source found (or, without a check, that was declared), as it stands in what is over a limit. */
export type OverFinding = {
  /** The question that brought it; null for what the household itself declared. */
  checkId: string | null;
  source: CheckSource | null;
  personId: string;
  kind: IncomeKind | PropertyKind;
  amountFen: number;
  count: number | null;
  /** The day that the source's data is of. */
  dataDate: LegalDate | null;
};

/** One limit that is exceeded: by how much, and by which findings (domain §2.5 overLimit). Each may be contested (R-AST-02). */
export type OverItem = {
  rule: 'INCOME' | 'SAVINGS' | 'HOUSING' | 'VEHICLE' | 'COMPANY_SHARE';
  text: string;
  unit: 'FEN' | 'COUNT';
  measured: number;
  limit: number;
  findings: readonly OverFinding[];
};

/** How and when the household was told what is over a limit, and until when it may contest that. */
export type ResultTold = { method: Delivery['method']; on: LegalDate; contestUntil: LegalDate };

/**
 * The report of a concluded check (VerificationReport, domain §2.5): of a case only the last one counts, and only until
 * `validUntil` (附录 A: 一案一份有效，过期作废).
 */
export type CheckReport = {
  reportNo: string;
  conclusion: CheckConclusion;
  /** The oldest day that any of its data is of; the day of issue where no source names one. */
  asOf: LegalDate;
  issuedOn: LegalDate;
  /** The office that asked and answers for it: the case's division. */
  issuedBy: string;
  validUntil: LegalDate;
  overLimit: readonly OverItem[];
  told: ResultTold | null;
};
