import type { LegalDate } from '@yimen/standards';
import type { Check, CheckSource } from '../check.js';
import type { Contest, ContestItem } from './contested.js';
import type { CheckReport } from './report.js';

/** What happens to a check beside its answers. */
export type VerificationFact =
  | { type: 'check-asked-again'; caseId: string; on: LegalDate; checks: readonly Check[] }
  | { type: 'check-stopped'; caseId: string; checkIds: readonly string[]; on: LegalDate }
  | { type: 'check-incomplete'; caseId: string; sources: readonly CheckSource[]; on: LegalDate }
  | { type: 'check-result-told'; caseId: string; report: CheckReport; contestUntil: LegalDate; on: LegalDate }
  | { type: 'check-contested'; caseId: string; contest: Contest; on: LegalDate }
  | { type: 'contest-answered'; caseId: string; contestId: string; items: readonly ContestItem[]; on: LegalDate }
  | {
      type: 'check-corrected';
      caseId: string;
      checkId: string;
      source: CheckSource;
      item: ContestItem;
      on: LegalDate;
    };
