import { finalStates, targetIn } from '@yimen/casework/domain';
import { addDays, type LegalDate, type LegalMonth } from '@yimen/standards';
import fc from 'fast-check';
import {
  type AllowanceCase,
  type AllowanceFacts,
  type Answer,
  aboutWhat,
  acceptCase,
  applyForAllowance,
  assessCareNeed,
  awardEnded,
  awardRestored,
  type CaseAction,
  type CaseStatus,
  caseSteps,
  confirmCase,
  declineToAccept,
  deliverDecision,
  dismissObjection,
  endPublicity,
  extendDeadline,
  nextSteps,
  objectionSteps,
  openObjection,
  passFirstReview,
  proposeRefusal,
  publicize,
  raiseObjection,
  recordFederationReexamination,
  recordFederationReview,
  refuseCase,
  requestSupplement,
  returnToStreet,
  roles,
  stopPublicity,
  supplement,
  supplementOverdue,
  systemActor,
  upholdObjection,
  withdraw,
} from '../../src/application/domain/index.js';
import { publishFact } from '../../src/application/publish-facts.js';
import {
  actor,
  anApplication,
  applicant,
  begins,
  destitute,
  entitled,
  handled,
  lawWith,
  leader,
  nextOf,
  reckoning,
} from './a-case.js';

type Order = Parameters<typeof confirmCase>[1] & { readonly flag: boolean };
type Act = (found: AllowanceCase, order: Order) => Answer;

const stepsOf = (found: AllowanceCase) => objectionSteps[openObjection(found)?.about ?? aboutWhat(found)];
const reason = '写明的理由';
/** Every act of the domain, by the action that it is in the state in which the case is. */
const acts: Readonly<Record<string, { readonly is: (found: AllowanceCase) => CaseAction; readonly take: Act }>> = {
  accept: { is: () => 'accept', take: acceptCase },
  supplementAsked: {
    is: () => 'requestSupplement',
    take: (found, order) =>
      requestSupplement(found, { ...order, items: ['户口簿'], reason: `理由${found.supplements.length}` }),
  },
  decline: { is: () => 'declineToAccept', take: (found, order) => declineToAccept(found, { ...order, reason }) },
  supplement: { is: () => 'supplement', take: supplement },
  overdue: { is: () => 'supplementOverdue', take: supplementOverdue },
  withdraw: { is: () => 'withdraw', take: withdraw },
  assess: {
    is: () => 'assessCareNeed',
    take: (found, order) => assessCareNeed(found, { ...order, needed: order.flag, evidence: '入户' }),
  },
  extend: { is: () => 'extendDeadline', take: (found, order) => extendDeadline(found, { ...order, reason }) },
  pass: { is: () => 'passFirstReview', take: passFirstReview },
  publicize: { is: () => 'publicize', take: publicize },
  proposeRefusal: { is: () => 'proposeRefusal', take: proposeRefusal },
  endPublicity: { is: () => 'endPublicity', take: endPublicity },
  stopPublicity: { is: () => 'stopPublicity', take: (found, order) => stopPublicity(found, { ...order, reason }) },
  federation: {
    is: () => 'recordFederationReview',
    take: (found, order) => recordFederationReview(found, { ...order, agrees: order.flag }),
  },
  sendBack: { is: () => 'returnToStreet', take: (found, order) => returnToStreet(found, { ...order, reason }) },
  confirm: { is: () => 'confirm', take: confirmCase },
  refuse: {
    is: () => 'refuse',
    take: (found, order) =>
      refuseCase(found, { ...order, ground: order.flag ? 'NOT_ENTITLED' : 'FALSE_DECLARATION', reason }),
  },
  deliver: {
    is: () => 'deliverDecision',
    take: (found, order) => deliverDecision(found, { ...order, deliveredOn: order.today }),
  },
  object: {
    is: (found) => objectionSteps[aboutWhat(found)].raise,
    take: (found, order) => raiseObjection(found, { ...order, reason }),
  },
  reexamine: {
    is: () => 'recordFederationReexamination',
    take: (found, order) => recordFederationReexamination(found, { ...order, supports: order.flag }),
  },
  uphold: {
    is: (found) => stepsOf(found).uphold,
    take: (found, order) => upholdObjection(found, { ...order, reason, stopHolds: order.flag }),
  },
  dismiss: {
    is: (found) => stepsOf(found).dismiss,
    take: (found, order) => dismissObjection(found, { ...order, reason }),
  },
  awardEnded: {
    is: () => 'awardEnded',
    take: (found, order) =>
      awardEnded(found, {
        ...order,
        end: {
          on: order.today,
          lastMonth: order.today.slice(0, 7) as never,
          reasonCode: order.flag ? 'DEATH' : 'RECHECK_FAILED',
        },
      }),
  },
  awardRestored: { is: () => 'awardRestored', take: awardRestored },
};

/** One of each post, one who holds two, the person, somebody else, the calendar. */
const people = [
  ...roles.filter((role) => role !== 'system' && role !== 'resident').map((role) => actor(`of-${role}`, role)),
  actor('two-posts', 'street-reviewer', 'bureau-leader'),
  applicant,
  { ...applicant, id: 'other', personId: 'somebody-else' },
  systemActor,
];

type Move = {
  readonly act: string;
  readonly who: number;
  readonly facts: boolean;
  readonly flag: boolean;
  readonly days: number;
};
const moves = fc.array(
  fc.record<Move>({
    act: fc.constantFrom(...Object.keys(acts)),
    who: fc.nat(people.length - 1),
    ...{ facts: fc.boolean(), flag: fc.boolean(), days: fc.nat(40) },
  }),
  { minLength: 20, maxLength: 120 },
);

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** Takes a move as the service does: judged, told, and remembered with whoever took it. */
function take(found: AllowanceCase, move: Move, today: LegalDate, law: Order['law']): AllowanceCase {
  const by = people[move.who] ?? systemActor;
  const facts: AllowanceFacts = move.facts ? entitled : destitute;
  const chosen = acts[move.act];
  if (chosen === undefined) throw new Error(move.act);
  const action = chosen.is(found);
  const before = JSON.stringify(found);
  const answer = chosen.take(frozen(found), { ...reckoning, law, by, today, facts, flag: move.flag });
  expect(JSON.stringify(found)).toBe(before);
  if (answer.outcome === 'refused') {
    expect(typeof answer.refusal.because).toBe('string');
    return found;
  }
  expect(answer.next.status).toBe(targetIn(caseSteps, found.status, action));
  const doer = { actor: { sub: by.id, kind: 'officer' as const, trace: 't' }, role: by.roles[0] ?? 'system' };
  const telling = { subjectVersion: 2, legalDate: today, division: found.division };
  const told = answer.facts.flatMap((fact) => publishFact(fact, { next: answer.next, before: found, doer, telling }));
  expect(told.length).toBeGreaterThan(0);
  return handled(answer.next, by.id, action);
}

/** Ids and a number as events take them. */
const uuids = {
  ...{ id: '018f6b2e-0000-7000-8000-000000000091', number: '370112202605200900000015' },
  ...{ intakeId: '018f6b2e-0000-7000-8000-000000000051' },
};

/** A stop of which the person is told, as soon as there is an award. */
const stop = { from: '2026-07' as LegalMonth, reasonCode: 'IN_TEKUN', on: begins, documentId: uuids.id };

type Choice = Pick<Move, 'facts' | 'flag'> & { readonly pick: number };

/** Takes one of the steps that somebody may take now; where nobody may, the case waits for the calendar or has come to its end. */
function goOn(found: AllowanceCase, { pick, ...rest }: Choice, today: LegalDate, law: Order['law']): AllowanceCase {
  const able = people.flatMap((by, who) => nextSteps(found, by, today).map(({ code }) => ({ code, who })));
  const chosen = able[pick % Math.max(able.length, 1)];
  if (chosen === undefined) {
    const waits = found.status === 'SUPPLEMENT' || found.status === 'PUBLICIZED';
    expect(waits || finalStates(caseSteps).includes(found.status)).toBe(true);
    return found;
  }
  const act = Object.entries(acts).find(([, { is }]) => is(found) === chosen.code)?.[0] ?? chosen.code;
  return take(found, { ...rest, act, who: chosen.who, days: 0 }, today, law);
}

describe('办件的状态图', () => {
  it('从任何走得到的状态，任何人办任何一步：要么沿画出的一条边走、有事件，要么拒绝、什么都不变', () => {
    const seen = new Set<CaseStatus>();
    fc.assert(
      fc.property(moves, fc.boolean(), fc.boolean(), (path, care, publicity) => {
        const law = lawWith(publicity ? { 'disability.publicity.days': 7 } : {});
        const own = care ? { allowance: 'CARE' as const, careEvidence: '照护说明' } : {};
        let found: AllowanceCase = { ...nextOf(applyForAllowance(anApplication({ ...own, ...uuids, law }))), stop };
        let today = begins;
        for (const move of path) {
          seen.add(found.status);
          today = addDays(today, move.days > 35 ? 1 : 0);
          found = take(found, move, today, law);
        }
      }),
      { numRuns: 150, seed: 20260520 },
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['SUBMITTED', 'ACCEPTED', 'SUPPLEMENT', 'WITHDRAWN', 'NOT_ACCEPTED']),
    );
  });

  it('沿着能走的步子走：每个状态都走得到，凡不是终点的都有人能往下办', () => {
    const seen = new Set<CaseStatus>();
    fc.assert(
      fc.property(
        fc.array(fc.record({ pick: fc.nat(), flag: fc.boolean(), facts: fc.boolean() }), {
          minLength: 25,
          maxLength: 60,
        }),
        fc.boolean(),
        (path, publicity) => {
          const law = lawWith(publicity ? { 'disability.publicity.days': 7 } : {});
          let found: AllowanceCase = { ...nextOf(applyForAllowance(anApplication({ ...uuids, law }))), stop };
          let today = begins;
          for (const choice of path) {
            seen.add(found.status);
            const before = found;
            found = goOn(found, choice, today, law);
            today = addDays(today, found === before ? 31 : choice.pick % 3);
          }
        },
      ),
      { numRuns: 250, seed: 7 },
    );
    expect([...seen].sort()).toEqual(Object.keys(caseSteps).sort());
  });

  it('每个状态都有通向终点的路', () => {
    const ends = new Set<string>([...finalStates(caseSteps), 'CONFIRMED', 'REJECTED', 'TERMINATED']);
    for (const status of Object.keys(caseSteps) as CaseStatus[]) {
      const reached = new Set<string>([status]);
      const queue: CaseStatus[] = [status];
      for (let at = queue.pop(); at !== undefined; at = queue.pop())
        for (const target of Object.values(caseSteps[at]) as CaseStatus[])
          if (!reached.has(target)) {
            reached.add(target);
            queue.push(target);
          }
      expect([...reached].some((each) => ends.has(each))).toBe(true);
    }
  });

  it('审定人不能是经办过的人，走哪条路都一样', () => {
    const both = actor('both', 'street-reviewer', 'bureau-leader');
    const found = handled(nextOf(applyForAllowance(anApplication())), both.id, 'passFirstReview');
    const order = { ...reckoning, facts: entitled, today: begins };
    const confirming = { ...found, status: 'CONFIRMING' as const, federation: { agrees: true, on: begins, by: 'dpf' } };
    expect(confirmCase(confirming, { ...order, by: both })).toMatchObject({ outcome: 'refused' });
    expect(confirmCase(confirming, { ...order, by: leader })).toMatchObject({ outcome: 'accepted' });
  });
});
