import type { Rule } from '@yimen/policy';
import { crossProvinceDates } from './dates.rule.js';

/** The rules of 跨省通办 that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [crossProvinceDates];
