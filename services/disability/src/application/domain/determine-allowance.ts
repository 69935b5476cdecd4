import type { Law } from '@yimen/policy';
import { determineCareAllowance } from '../../care-allowance/domain/care-allowance.rule.js';
import { determineLivingAllowance } from '../../living-allowance/domain/living-allowance.rule.js';
import type { AllowanceDetermination, DecidingDates } from './determination.js';
import type { Allowance, AllowanceFacts } from './facts.js';

const rules = { LIVING: determineLivingAllowance, CARE: determineCareAllowance } as const;

/** Judges one of the two allowances; see the rule of each for what it takes, answers and throws. */
export function determineAllowance(
  allowance: Allowance,
  facts: AllowanceFacts,
  law: Law,
  dates: DecidingDates,
  ruleVersion: string,
): AllowanceDetermination {
  return rules[allowance](facts, law, dates, ruleVersion);
}
