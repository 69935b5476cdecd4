import type { LegalDate } from '@yimen/standards';
import type { CheckSource } from '../check.js';
import type { IncomeKind, PropertyKind } from '../household.js';

/** A text that may hold names: as it was said, for judging it, and sealed, for keeping it. Only the seal is ever stored. */
export type SealedText = { readonly text: string; readonly sealed: string };

/**
 * What came of one contested item (domain §28.4: 逐项写明原因与结论). UPHELD: the source's data was wrong (`CORRECTED`, with what
 * is right) or right and explained (`EXPLAINED`: held for a relative, reported under a stolen identity), and no longer counts.
 */
export type ContestAnswer = {
  result: 'UPHELD' | 'DISMISSED';
  how: 'CORRECTED' | 'EXPLAINED' | null;
  correctFen: number | null;
  correctCount: number | null;
  reasonSealed: string;
  on: LegalDate;
  by: string;
};

/** One finding that the household contests; what was found stays written here when the finding is corrected. */
export type ContestItem = {
  itemNo: number;
  /** Null for what the household itself declared. */
  checkId: string | null;
  source: CheckSource | null;
  personId: string;
  kind: IncomeKind | PropertyKind;
  foundFen: number;
  foundCount: number | null;
  answer: ContestAnswer | null;
};

/** A piece of evidence: a file of intake's, or the digest of a paper that the office keeps. */
export type Evidence = { fileId: string | null; digest: string };

/** 举证复查: what the household says against its check, with evidence (R-AST-02, domain §2.5). */
export type Contest = {
  contestId: string;
  /** The report contested. */
  reportNo: string;
  on: LegalDate;
  by: string;
  items: readonly ContestItem[];
  statementSealed: string;
  evidence: readonly Evidence[];
};
