import { accept, type Reckoning, refuse, withDeadline } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import { type AllowanceCase, type AwardEnd, type Objection, type ObjectionAbout, openObjection } from '../case.js';
import type { CaseFact } from '../case-facts.js';
import { guard } from '../guard.js';
import { allMet, limitFrom, metBy } from '../limits.js';
import type { CaseAction } from '../steps.js';
import type { Answer } from './answer.js';
import { decided, decisionOf } from './deciding.js';
import { type JudgedBy, judge } from './reviewing.js';

const objectionLimit = 'limit.disability.objection';
/** An end that somebody decided, which can be taken back; every other follows from facts, and goes with them. */
const decidedEnds = ['RENOUNCED', 'FALSE_STATEMENT', 'RECHECK_FAILED'];

/** The steps of an objection, by what it is about. */
export const objectionSteps = {
  REFUSAL: { raise: 'raiseObjection', uphold: 'upholdObjection', dismiss: 'dismissObjection' },
  END: { raise: 'objectToEnd', uphold: 'upholdObjectionToEnd', dismiss: 'dismissObjectionToEnd' },
  STOP: { raise: 'objectToStop', uphold: 'upholdObjectionToStop', dismiss: 'dismissObjectionToStop' },
} as const satisfies Record<ObjectionAbout, Record<'raise' | 'uphold' | 'dismiss', CaseAction>>;

/** What an objection of now is about: the end of an award that is over, a stop of one that is in force, else the refusal. */
export function aboutWhat({ status }: Pick<AllowanceCase, 'status'>): ObjectionAbout {
  if (status === 'TERMINATED') return 'END';
  return status === 'CONFIRMED' ? 'STOP' : 'REFUSAL';
}

/**
 * 异议: to a refusal, to the end of the award, or to a stop of which its holder was told; re-examined with the federation within ten
 * working days (domain §4.4). To a stop the award stays in force, and the limit of telling runs on. The service keeps what the person said, sealed.
 */
export function raiseObjection(found: AllowanceCase, order: By & Reckoning & { reason: string }): Answer {
  const about = aboutWhat(found);
  const refusal = guard(found, objectionSteps[about].raise, order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const on = order.today;
  const due = limitFrom(order, objectionLimit, on);
  if ('because' in due) return refuse(due);
  const stop = about === 'STOP' && found.stop !== null ? { stop: found.stop } : {};
  const objection: Objection = { no: found.objections.length + 1, about, ...stop, on, federation: null, answer: null };
  const status = { REFUSAL: 'OBJECTED', END: 'APPEALED', STOP: found.status } as const;
  const running = about === 'STOP' ? found.deadlines : allMet(found.deadlines, on);
  const objections = [...found.objections, objection];
  const next = { ...found, status: status[about], objections, deadlines: withDeadline(running, due) };
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
 * one, and not whether the person has a right today: what is not due then stays undue by its own reasons. Of a stop from facts, or an end
 * from facts: only once they are corrected (`stopHolds`: the month that was told of is not paid still); then arrears have followed already.
 */
export function upholdObjection(
  found: AllowanceCase,
  order: JudgedBy & { reason: string; stopHolds: boolean },
): Answer {
  const about = openObjection(found)?.about ?? aboutWhat(found);
  const refusal = guard(found, objectionSteps[about].uphold, order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on } = order;
  const answered = withObjection(found, { answer: { upheld: true, on, by: by.id } });
  return upheld[about]({ found, answered, told: { type: 'objection-answered', about, upheld: true, on } }, order);
}

type Upholding = JudgedBy & { reason: string; stopHolds: boolean };
type Upheld = { readonly found: AllowanceCase; readonly answered: AllowanceCase; readonly told: CaseFact };

const upheld = { REFUSAL: refusalUpheld, END: endUpheld, STOP: stopUpheld } as const satisfies Record<
  ObjectionAbout,
  (upheld: Upheld, order: Upholding) => Answer
>;

function refusalUpheld({ found, answered, told }: Upheld, order: Upholding): Answer {
  const judged = judge(found, order);
  if ('because' in judged) return refuse(judged);
  if (!judged.entitled) return refuse({ because: 'NOT_ENTITLED', outcome: judged.determination.outcome });
  const decision = decisionOf(found, judged, order, null);
  if ('because' in decision) return refuse(decision);
  const next = decided(answered, decision, order);
  if ('because' in next) return refuse(next);
  return accept<AllowanceCase, CaseFact>(next, told, { type: 'confirmed', decision, on: order.today });
}

function endUpheld({ found, answered, told }: Upheld, order: Upholding): Answer {
  const reason = found.end?.reasonCode ?? '';
  if (!decidedEnds.includes(reason)) return refuse({ because: 'STOP_STILL_HOLDS' });
  const judged = judge(found, order);
  if ('because' in judged) return refuse(judged);
  if (!judged.entitled && reason !== 'FALSE_STATEMENT')
    return refuse({ because: 'NOT_ENTITLED', outcome: judged.determination.outcome });
  const on = order.today;
  const next = { ...answered, status: 'CONFIRMED' as const, end: null, deadlines: allMet(found.deadlines, on) };
  return accept<AllowanceCase, CaseFact>(next, told, { type: 'award-restored', on });
}

function stopUpheld({ found, answered, told }: Upheld, { stopHolds, today }: Upholding): Answer {
  if (stopHolds) return refuse({ because: 'STOP_STILL_HOLDS' });
  const another = found.stop?.documentId !== openObjection(found)?.stop?.documentId;
  const deadlines = metBy(found.deadlines, objectionLimit, today);
  return accept({ ...answered, stop: another ? found.stop : null, deadlines }, told);
}

/** 异议不成立: the decision stands, with the reason in writing; the remedies of the law are still open. */
export function dismissObjection(found: AllowanceCase, order: By & { reason: string }): Answer {
  const about = openObjection(found)?.about ?? aboutWhat(found);
  const refusal = guard(found, objectionSteps[about].dismiss, order);
  if (refusal) return refuse(refusal);
  if (order.reason.trim() === '') return refuse({ because: 'REASON_MISSING' });
  const { by, today: on } = order;
  const answered = withObjection(found, { answer: { upheld: false, on, by: by.id } });
  const status = { REFUSAL: 'REJECTED', END: 'TERMINATED', STOP: found.status } as const;
  const next = { ...answered, status: status[about], deadlines: metBy(found.deadlines, objectionLimit, on) };
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

/** The award pays again (a mistaken death, a certificate renewed): the case is in force again, and an objection in hand to its end is answered by it. */
export function awardRestored(found: AllowanceCase, order: By): Answer {
  const refusal = guard(found, 'awardRestored', order);
  if (refusal) return refuse(refusal);
  const { by, today: on } = order;
  const open = openObjection(found);
  const restored = { ...found, status: 'CONFIRMED' as const, end: null };
  if (open?.about === 'STOP') return accept(restored, { type: 'award-restored', on });
  const answered = open === null ? restored : withObjection(restored, { answer: { upheld: true, on, by: by.id } });
  const next = { ...answered, deadlines: allMet(found.deadlines, on) };
  return accept(next, { type: 'award-restored', on });
}
