import type { OnBehalf } from '../domain/index.js';

/** `applyForLivingAllowance(input:)` and `applyForCareAllowance(input:)` as they come through the schema. */
export type ApplyInput = {
  readonly intakeTicket: string;
  /** For whom; the applicant when left out. */
  readonly personId?: string | null;
  readonly onBehalf?: OnBehalf | null;
  /** Of the care allowance: the paper that shows the need of long-term care. */
  readonly careEvidence?: string | null;
};
