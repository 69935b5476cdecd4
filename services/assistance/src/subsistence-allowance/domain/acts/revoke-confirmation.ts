import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Revocation, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { remedyOn } from '../remedy.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { type Answer, dayRefused } from './answer.js';

/** `opinionHeardOn`: when the household was heard; needed once it is paid (domain §0.6, invariant 3). */
export type RevokeConfirmationOrder = By & Reckoning & { reason: string; opinionHeardOn: LegalDate | null };

/**
 * 责令纠正、撤销: the bureau revokes what a street confirmed, after a spot check that found it wrong (社会救助法 44; domain §28.13).
 * The case goes back to be investigated again from today on, and the award ends: before it began, or with this month, and then
 * the household has been heard first. With reasons and remedies in writing.
 */
export function revokeConfirmation(found: SubsistenceCase, order: RevokeConfirmationOrder): Answer {
  const refusal = guard(found, 'revokeConfirmation', order);
  if (refusal) return refuse(refusal);
  const { law, by, today: on, opinionHeardOn } = order;
  const { decision, award } = found;
  if (!decision) return refuse({ because: 'PROPOSAL_MISSING' });
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  if (found.status === 'ACTIVE' && opinionHeardOn === null) return refuse({ because: 'OPINION_NOT_HEARD_BEFORE' });
  const unsound =
    opinionHeardOn === null
      ? null
      : dayRefused('opinionHeardOn', opinionHeardOn, { today: on, earliestOn: decision.on });
  if (unsound) return refuse(unsound);
  const remedy = remedyOn(law, on);
  if ('because' in remedy) return refuse(remedy);
  const whole = deadline(order, 'limit.dibao.street', on, on);
  if ('because' in whole) return refuse(whole);
  const revocation: Revocation = { decision, on, by: by.id, remedy, opinionHeardOn };
  return accept(
    {
      ...found,
      ...{ status: 'INVESTIGATING', decision: null, proposal: null, notice: null, award: null, publication: null },
      flags: found.flags.filter((flag) => flag !== 'EXCEPTIONAL'),
      extension: null,
      deadlines: withDeadline(
        found.deadlines.filter(({ name }) => name !== 'limit.dibao.ext' && name !== 'limit.dibao.total'),
        whole,
      ),
      revocations: [...found.revocations, revocation],
    },
    { type: 'confirmation-revoked', caseId: found.id, awardId: award?.awardId ?? null, on },
  );
}
