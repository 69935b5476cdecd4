import { accept, type Reckoning, refuse, withDeadline } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import { type AllowanceCase, type AwardEnd, type Objection, openObjection } from '../case.js';
import type { CaseFact } from '../case-facts.js';
import { guard } from '../guard.js';
import { allMet, limitFrom } from '../limits.js';
import type { Answer } from './answer.js';
import { decided, decisionOf } from './deciding.js';
import { type JudgedBy, judge } from './reviewing.js';

/**
 * 异议: to a refusal or to the end of the award; re-examined with the federation within ten working days (domain §4.4). The service keeps
 * what the person said, sealed.
 */
export function raiseObjection(found: AllowanceCase, order: By & Reckoning & { reason: string }): Answer {
  const about = found.status === 'TERMINATED' ? 'END' : 'REFUSAL';
  const refusal = guard(found, about === 'END' ? 'objectToEnd' : 'raiseObjection', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const due = limitFrom(order, 'limit.disability.objection', on);
  if ('because' in due) return refuse(due);
  const objection: Objection = { no: found.objections.length + 1, about, on, federation: null, answer: null };
  const status = about === 'END' ? ('APPEALED' as const) : ('OBJECTED' as const);
  const deadlines = withDeadline(allMet(found.deadlines, on), due);
  const next = { ...found, status, objections: [...found.objections, objection], deadlines };
  return accept(next, { type: 'objection-raised', about, on });
}

/** The objection in hand with something added to it. */
function withObjection(found: AllowanceCase, add: Partial<Objection>): AllowanceCase {
  const open = openObjection(found);
  const objections = found.objections.map((each) => (each === open ? { ...each, ...add } : each));
  return { ...found, objections };
}

/** 会同残联复核: what the federation found when it looked again. */
export function recordFederationReexamination(found: AllowanceCase, order: By & { supports: boolean }): Answer {
  const refusal = guard(found, 'recordFederationReexamination', order);
  if (refusal) return refuse(refusal);
  const { supports, by, today: on } = order;
  const next = withObjection(found, { federation: { supports, on, by: by.id } });
  return accept(next, { type: 'federation-reexamined', supports, on });
}

/**
 * 异议成立. Of a refusal: granted now, where the rules bear it out, from the month that the application gave. Of an end: where they bear out
 * the right, the award's keeper restores it with arrears; the case is in force again. Of a false statement the question is whether it was
 * one, and not whether the person has a right today: what is not due then stays undue by its own reasons.
 */
export function upholdObjection(found: AllowanceCase, order: JudgedBy & { reason: string }): Answer {
  const about = openObjection(found)?.about ?? 'REFUSAL';
  const refusal = guard(found, about === 'END' ? 'upholdObjectionToEnd' : 'upholdObjection', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on } = order;
  const answered = withObjection(found, { answer: { upheld: true, on, by: by.id } });
  const told: CaseFact = { type: 'objection-answered', about, upheld: true, on };
  const judged = judge(found, order);
  if ('because' in judged) return refuse(judged);
  const ofStatement = about === 'END' && found.end?.reasonCode === 'FALSE_STATEMENT';
  if (!judged.entitled && !ofStatement)
    return refuse({ because: 'NOT_ENTITLED', outcome: judged.determination.outcome });
  if (about === 'END') {
    const next = { ...answered, status: 'CONFIRMED' as const, end: null, deadlines: allMet(found.deadlines, on) };
    return accept<AllowanceCase, CaseFact>(next, told, { type: 'award-restored', on });
  }
  const decision = decisionOf(found, judged, order, null);
  if ('because' in decision) return refuse(decision);
  const next = decided(answered, decision, order);
  if ('because' in next) return refuse(next);
  return accept<AllowanceCase, CaseFact>(next, told, { type: 'confirmed', decision, on });
}

/** 异议不成立: the decision stands, with the reason in writing; the remedies of the law are still open. */
export function dismissObjection(found: AllowanceCase, order: By & { reason: string }): Answer {
  const about = openObjection(found)?.about ?? 'REFUSAL';
  const refusal = guard(found, about === 'END' ? 'dismissObjectionToEnd' : 'dismissObjection', order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on } = order;
  const answered = withObjection(found, { answer: { upheld: false, on, by: by.id } });
  const status = about === 'END' ? ('TERMINATED' as const) : ('REJECTED' as const);
  const next = { ...answered, status, deadlines: allMet(found.deadlines, on) };
  return accept(next, { type: 'objection-answered', about, upheld: false, on });
}

/** The award that the case led to has ended, or turns out to have ended earlier; told by whoever keeps awards, in the transaction that ends it. */
export function awardEnded(found: AllowanceCase, order: By & { end: AwardEnd }): Answer {
  const refusal = guard(found, 'awardEnded', order);
  if (refusal) return refuse(refusal);
  const { end, today: on } = order;
  const status = found.status === 'APPEALED' ? ('APPEALED' as const) : ('TERMINATED' as const);
  return accept({ ...found, status, end }, { type: 'award-ended', end, on });
}

/** The award pays again (a mistaken death, a certificate renewed): the case is in force again, and an objection in hand is answered by it. */
export function awardRestored(found: AllowanceCase, order: By): Answer {
  const refusal = guard(found, 'awardRestored', order);
  if (refusal) return refuse(refusal);
  const { by, today: on } = order;
  const open = openObjection(found);
  const answered = open === null ? found : withObjection(found, { answer: { upheld: true, on, by: by.id } });
  const next = { ...answered, status: 'CONFIRMED' as const, end: null, deadlines: allMet(found.deadlines, on) };
  return accept(next, { type: 'award-restored', on });
}
