import type { Rule } from '@yimen/policy';
import { certificateEnd } from './reminder.rule.js';

/** The rules of the certificate that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [certificateEnd];
