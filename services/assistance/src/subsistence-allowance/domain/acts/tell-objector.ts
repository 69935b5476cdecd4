import { accept, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { Delivery, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { type Answer, dayRefused } from './answer.js';

export type TellObjectorOrder = By & { no: number; method: Delivery['method']; on: LegalDate };

/** 异议答复送达: how and when the objector was told what came of it. Whoever is unknown cannot be told. */
export function tellObjector(found: SubsistenceCase, order: TellObjectorOrder): Answer {
  const refusal = guard(found, 'tellObjector', order);
  if (refusal) return refuse(refusal);
  const { no, method, on, today } = order;
  const objection = found.objections.find((each) => each.no === no);
  if (!objection) return refuse({ because: 'OBJECTION_UNKNOWN', no });
  if (objection.anonymous) return refuse({ because: 'OBJECTOR_UNKNOWN', no });
  if (objection.answer === null) return refuse({ because: 'OBJECTION_NOT_ANSWERED_YET', no });
  const unsound = dayRefused('on', on, { today, earliestOn: objection.answer.on });
  if (unsound) return refuse(unsound);
  const told = { method, on };
  const objections = found.objections.map((each) => (each.no === no ? { ...each, told } : each));
  return accept({ ...found, objections }, { type: 'objector-told', caseId: found.id, no, method, on });
}
