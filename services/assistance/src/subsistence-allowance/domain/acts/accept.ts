import { accept, refuse } from '@yimen/casework/domain';
import { parameterOn } from '@yimen/policy';
import type { By } from '../actor.js';
import type { ConfirmAuthority, Deadline, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import { caseSteps } from '../steps.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import type { Answer } from './answer.js';

export type AcceptOrder = By & Reckoning;

/**
 * Accepts the application: today is day 0 of every limit (domain §21), and today's parameters and rules judge the case from
 * now on. The whole takes 30 working days where the district confirms and 20 where the street does.
 */
export function acceptCase(found: SubsistenceCase, order: AcceptOrder): Answer {
  const refusal = guard(found, 'accept', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const version = parameterOn(order.law, keys.ruleVersion, on);
  if (!version.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.ruleVersion, on });
  const authority = parameterOn(order.law, keys.confirmAuthority, on);
  if (!authority.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.confirmAuthority, on });
  const confirmAuthority: ConfirmAuthority = authority.value === 'STREET' ? 'STREET' : 'DISTRICT';

  const whole = confirmAuthority === 'STREET' ? 'limit.dibao.street' : 'limit.dibao.total';
  let deadlines: readonly Deadline[] = found.deadlines;
  for (const name of ['limit.dibao.startVerify', whole] as const) {
    const due = deadline(order, name, on, on);
    if ('because' in due) return refuse(due);
    deadlines = withDeadline(deadlines, due);
  }
  const ruleVersion = String(version.value);
  const status = caseSteps.SUBMITTED.accept;
  return accept(
    { ...found, status, acceptedOn: on, confirmAuthority, ruleVersion, deadlines },
    { type: 'accepted', caseId: found.id, on, ruleVersion, confirmAuthority },
  );
}
