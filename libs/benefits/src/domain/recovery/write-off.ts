import { refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { RecoveryAnswer } from './answer.js';
import { isFault, payableOf, type RecoveryClaim } from './claim.js';
import { enter } from './enter.js';

/** Why something is let off: nobody inherits from the dead, it cannot be got, or goodwill towards whoever is not at fault. */
export const writeOffReasons = ['DEATH_WITHOUT_ESTATE', 'UNCOLLECTABLE', 'GOODWILL'] as const;
export type WriteOffReason = (typeof writeOffReasons)[number];
export type WriteOffOrder = { amountFen: number | null; reason: WriteOffReason; text: string; today: LegalDate };

/**
 * 核销: by the bureau's leader, with a reason in writing; the whole rest where no amount is said. What was obtained by a false
 * statement is not let off out of goodwill (社会救助法第七十三条: 责令退回).
 */
export function writeOff(found: RecoveryClaim, { amountFen, reason, text, today }: WriteOffOrder): RecoveryAnswer {
  if (found.status === 'SETTLED')
    return refuse({ because: 'RECOVERY_WRONG_STATE', status: found.status, needed: 'DECIDED' });
  if (text.trim() === '') return refuse({ because: 'RECOVERY_REASON_MISSING' });
  if (reason === 'GOODWILL' && isFault(found.cause)) return refuse({ because: 'FAULT_NOT_WAIVED' });
  return enter(found, { kind: 'WAIVED', amountFen: amountFen ?? payableOf(found), on: today, reference: reason });
}
