import type { Rule } from '@yimen/policy';
import { awardRules } from './registry/award-rules.js';
import { householdRules } from './registry/household-rules.js';
import { reviewRules } from './registry/review-rules.js';
import { singlePersonRules } from './registry/single-person-rules.js';
import { timeRules } from './registry/time-rules.js';

/**
 * The rules of this matter that scenario files reach (`npm run rules`, docs/rules.md). The tool finds every file of this name
 * in the services' domain folders, reads the parameters/*.yaml beside it, and runs the scenarios/*.yaml beside it by default.
 */
export const rules: readonly Rule[] = [
  ...householdRules,
  ...awardRules,
  ...reviewRules,
  ...singlePersonRules,
  ...timeRules,
];
