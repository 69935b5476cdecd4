import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { By } from '../actor.js';
import type { RefusalGround, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Answer } from './answer.js';
import { groundsFor } from './grounds.js';

export type ProposeRefusalOrder = By & { law: Law; grounds: readonly RefusalGround[] };

/** 拟不予确认: proposes to refuse, with the grounds. It needs no public notice and goes to whoever decides. */
export function proposeRefusal(found: SubsistenceCase, order: ProposeRefusalOrder): Answer {
  const refusal = guard(found, 'proposeRefusal', order);
  if (refusal) return refuse(refusal);
  const answer = groundsFor(found, order.grounds, order);
  if ('because' in answer) return refuse(answer);
  const { determination } = answer;
  const { by, today: on, grounds } = order;
  const proposal = { kind: 'REFUSE' as const, on, by: by.id, determination, grounds };
  return accept(
    { ...found, status: 'PROPOSED', proposal, notice: null },
    { type: 'proposed', caseId: found.id, kind: 'REFUSE', determination, on, by: by.id },
  );
}
