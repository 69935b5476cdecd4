import type { LegalDate } from '@yimen/standards';
import type { Deadline, PathRecord, SubsistenceCase } from './domain/case.js';
import type { Member } from './domain/household.js';
import type { ReviewState } from './domain/review/review.js';

/** What belongs to a case and the rules do not need. */
export type CasePapers = {
  /** The consents that the application rests on. */
  consentIds: readonly string[];
  declarationSignedOn: LegalDate;
  /** What the public notice says, names masked. */
  noticeText: string | null;
  decisionId: string | null;
  /** Of each check that was answered on paper, the document's number. */
  paperAnswers: Readonly<Record<string, string>>;
};

/** What of a case has no column and no table of its own. */
export type CaseContent = CasePapers &
  PathRecord &
  Pick<
    SubsistenceCase,
    | 'flags'
    | 'incomes'
    | 'properties'
    | 'obligors'
    | 'expenses'
    | 'nearRelatives'
    | 'supplements'
    | 'visits'
    | 'proposal'
    | 'notice'
    | 'objections'
    | 'decision'
    | 'award'
    | 'confirmAuthority'
  > &
  // Rows from before reports were issued, and before 单人保, do not have them.
  Partial<Pick<SubsistenceCase, 'reports' | 'contests' | 'program' | 'single' | 'workOffers' | 'move' | 'previous'>> &
  Partial<ReviewState>;

export type MemberDetails = Omit<Member, 'personId'>;
export type DeadlineDetails = Pick<Deadline, 'label' | 'limit' | 'unit' | 'basis'>;

/** A case as it is stored: the domain's, with its papers and its version. */
export type StoredCase = { readonly case: SubsistenceCase; readonly papers: CasePapers; readonly version: number };
