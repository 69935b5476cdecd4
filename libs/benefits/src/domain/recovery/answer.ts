import type { Decision } from '@yimen/casework/domain';
import type { RecoveryClaim } from './claim.js';
import type { RecoveryFact } from './facts.js';
import type { RecoveryRefusal } from './refusals.js';

/** What every act on a claim answers. */
export type RecoveryAnswer = Decision<RecoveryClaim, RecoveryFact, RecoveryRefusal>;
