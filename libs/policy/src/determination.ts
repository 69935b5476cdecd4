import type { LegalDate } from '@yimen/standards';

/** One step of a reasoning: the rule, its legal basis, what went in as a person reads it, and what came out. */
export type DeterminationStep = { rule: string; basis: string; inputs: Record<string, string>; result: string };

/** A parameter as it was used: its value as text, since when it was in force, who set it. */
export type UsedParameter = { name: string; value: string; effectiveFrom: LegalDate; source: string };

/**
 * A decision that can be asked why, and gives the same answer years later. Stored as it was made, never recomputed in place.
 * Step inputs hold roles and amounts, never a name or an identity number.
 */
export type Determination<Outcome extends string = string> = {
  outcome: Outcome;
  amountFen?: number;
  legalBasis: string[];
  steps: DeterminationStep[];
  parameters: UsedParameter[];
  ruleVersion: string;
};
