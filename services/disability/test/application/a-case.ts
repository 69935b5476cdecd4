import type { Law } from '@yimen/policy';
import { legalDate, publishedCalendars } from '@yimen/standards';
import {
  type Actor,
  type AllowanceCase,
  type AllowanceFacts,
  type Answer,
  type ApplyOrder,
  acceptCase,
  applyForAllowance,
  assessCareNeed,
  type CaseFact,
  passFirstReview,
  type Role,
  recordFederationReview,
} from '../../src/application/domain/index.js';
import { nationalParameters } from '../../src/standards/national-law.js';

export const on = legalDate;
/** 2026-05-20, a Wednesday. */
export const begins = on('2026-05-20');

const set = (key: string, value: unknown) => ({
  ...{ key, unit: '', division: '370112' },
  values: [{ from: on('2026-01-01'), value: value as string, source: '演示区民发〔2025〕11号（虚构）' }],
});
/** The made-up district's law: living 176, care 176, 152, 100; `more` is what a test sets otherwise. */
export function lawWith(more: Record<string, unknown> = {}): Law {
  const own = {
    'disability.living.standard': '176.00',
    'disability.care.standard': { 1: '176.00', 2: '152.00', 3: '100.00' },
    'disability.care.maxLevel': 3,
    ...more,
  };
  const parameters = [...nationalParameters, ...Object.entries(own).map(([key, value]) => set(key, value))];
  return { parameters, divisions: ['370112'] };
}
export const law = lawWith();
export const reckoning = { law, calendar: publishedCalendars };

/** A grave physical disability in a household on 低保 (T-DIS-1). */
export const entitled: AllowanceFacts = {
  certificate: {
    ...{ status: 'VALID', category: 'PHYSICAL', level: 1 },
    disabilities: [{ category: 'PHYSICAL', level: 1 }],
    validTo: on('2036-01-31'),
  },
  tier: { tier: 'DIBAO', subject: 'HOUSEHOLD', householdTier: null },
  circumstances: [],
  longTermCare: true,
};
/** The same person in 特困. */
export const destitute: AllowanceFacts = {
  ...entitled,
  circumstances: [{ kind: 'DESTITUTE_SUPPORT', from: on('2026-01-01'), to: null, amountFen: null }],
};

export const actor = (id: string, ...roles: Role[]): Actor => ({ id, roles });
export const clerk = actor('clerk', 'street-clerk');
export const reviewer = actor('reviewer', 'street-reviewer');
export const federation = actor('dpf', 'disability-officer');
export const leader = actor('leader', 'bureau-leader');
export const applicant: Actor = { id: 'resident', roles: ['resident'], personId: 'wang' };

export function anApplication(own: Partial<ApplyOrder> = {}): ApplyOrder {
  return {
    ...{ id: 'case-1', number: 'N1', allowance: 'LIVING', intakeId: 'intake-1', personId: 'wang', applicantId: 'wang' },
    ...{ onBehalf: null, division: '370112001', appliedOn: begins, careEvidence: null, facts: entitled, held: null },
    ...{ law, by: clerk, today: begins },
    ...own,
  };
}

/** The next case of an answer that accepts; a refusal fails the test. */
export function nextOf(answer: Answer): AllowanceCase {
  if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusal));
  return answer.next;
}
export function factsOf(answer: Answer): readonly CaseFact[] {
  return answer.outcome === 'accepted' ? answer.facts : [];
}
/** The refusal of an answer; null when it accepts. */
export const refusalOf = (answer: Answer) => (answer.outcome === 'refused' ? answer.refusal : null);

/** As the service does: who took a step by hand is read from the history. */
export function handled(found: AllowanceCase, account: string, step: AllowanceCase['handlers'][number]['step']) {
  return { ...found, handlers: [...found.handlers, { account, step }] };
}

const judgedBy = (facts: AllowanceFacts) => ({ ...reckoning, facts });

/** An accepted case, of the care allowance with its need looked into. */
export function accepted(own: Partial<ApplyOrder> = {}): AllowanceCase {
  const care = own.allowance === 'CARE' ? { careEvidence: '照护说明' } : {};
  const applied = nextOf(applyForAllowance(anApplication({ ...care, ...own })));
  const taken = nextOf(
    acceptCase(handled(applied, 'clerk', 'apply'), {
      by: clerk,
      today: begins,
      ...reckoning,
      ...(own.law ? { law: own.law } : {}),
    }),
  );
  if (own.allowance !== 'CARE') return taken;
  return nextOf(assessCareNeed(taken, { by: clerk, today: begins, needed: true, evidence: '入户核实' }));
}

/** A case before the bureau: reviewed by the street, confirmed by the federation. */
export function beforeTheBureau(own: Partial<ApplyOrder> = {}, agrees = true): AllowanceCase {
  const facts = own.facts ?? entitled;
  const reviewed = nextOf(passFirstReview(accepted(own), { by: reviewer, today: begins, ...judgedBy(facts) }));
  const seen = handled(reviewed, 'reviewer', 'passFirstReview');
  const sent = nextOf(recordFederationReview(seen, { by: federation, today: begins, ...reckoning, agrees }));
  return handled(sent, 'dpf', 'recordFederationReview');
}
