import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { CaseDecision, RefusalGround, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { remedyOn } from '../remedy.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';
import { groundsFor, isAboutConduct } from './grounds.js';

export type RefuseOrder = By & Reckoning & { grounds: readonly RefusalGround[] };

/**
 * 不予确认, with reasons and remedies in writing, to be told within three working days. Before a proposal only for what the
 * household itself does (it will not be checked, it declared falsely): everything else goes by way of a proposal.
 */
export function refuseCase(found: SubsistenceCase, order: RefuseOrder): Answer {
  const refusal = guard(found, 'refuse', order);
  if (refusal) return refuse(refusal);
  const { law, by, today: on, grounds } = order;
  if (found.status !== 'CONFIRMING' && !grounds.every(isAboutConduct)) return refuse({ because: 'PROPOSAL_MISSING' });
  const answer = groundsFor(found, grounds, { law, today: on });
  if ('because' in answer) return refuse(answer);
  const remedy = remedyOn(law, on);
  if ('because' in remedy) return refuse(remedy);
  const tell = deadline(order, 'limit.dibao.notifyReject', on, judgedBy(found));
  if ('because' in tell) return refuse(tell);

  const { determination } = answer;
  const authority = found.confirmAuthority;
  const decision: CaseDecision = {
    kind: 'REFUSE',
    on,
    by: by.id,
    authority,
    determination,
    grounds,
    remedy,
    deliveries: [],
  };
  const done = found.deadlines.map((due) => (due.metOn === null ? { ...due, metOn: on } : due));
  return accept(
    { ...found, status: 'REJECTED', decision, deadlines: withDeadline(done, tell) },
    { type: 'refused', caseId: found.id, grounds, on, by: by.id },
  );
}
