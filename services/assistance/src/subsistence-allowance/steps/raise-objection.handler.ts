import { invalidInput, type RequestContext } from '@yimen/subgraph';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { raiseObjection as decide } from '../domain/index.js';
import { objectionText } from '../objections/objection-text.js';
import { takeStep } from '../take-step.js';
import type { ObjectionInput } from './step-input.js';

/**
 * 公示有异议: the case goes back to be looked into. Who objected and what they said is sealed: it may be a neighbour. A member of
 * the household that objects by its own account is known by it.
 */
export function raiseObjection(ctx: RequestContext, input: ObjectionInput, key: string) {
  const { caseId, content } = input;
  const clues = input.clues ?? [];
  const objector = input.objector ?? null;
  const order = { caseId, mutation: 'raiseObjection', key, body: input } as const;
  const right = 'assistance.case.raise-objection';
  return takeStep(ctx, { ...order, right, action: 'raiseObjection' }, (found, by) => {
    if (objector !== null && (objector.name.trim() === '' || objector.contact.trim() === '')) {
      const message = '请填写异议人的姓名和联系方式；不愿留名的按匿名登记，并写明线索。';
      return invalidInput({ code: 'OBJECTOR_CONTACT', message, field: 'input.objector' });
    }
    const anonymous = objector === null && ctx.actor.kind !== 'resident';
    const no = found.case.objections.length + 1;
    return {
      decision: decide(found.case, { by, today: ctx.today, anonymous, content, clues }),
      reasonCode: 'OBJECTED',
      details: { objection: no, anonymous },
      also: (tx) => keepTexts(tx, vaultOf(ctx.db), [objectionText(caseId, no, { content, clues, objector })]),
    };
  });
}
