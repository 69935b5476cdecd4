import type { LegalDate } from '@yimen/standards';

/** What happens about offers of work. */
export type WorkFact =
  | { type: 'work-offered'; caseId: string; personId: string; offerId: string; on: LegalDate }
  | {
      type: 'work-answered';
      caseId: string;
      personId: string;
      offerId: string;
      answer: 'ACCEPTED' | 'REFUSED';
      /** How many were refused in a row, this one included. */
      inARow: number;
      on: LegalDate;
    };
