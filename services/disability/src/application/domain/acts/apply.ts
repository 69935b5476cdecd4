import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { type LegalDate, monthOf } from '@yimen/standards';
import type { By } from '../actor.js';
import type { AllowanceCase, OnBehalf } from '../case.js';
import type { AllowanceOutcome } from '../determination.js';
import { determineAllowance } from '../determine-allowance.js';
import type { Allowance, AllowanceFacts } from '../facts.js';
import { disabilityKeys } from '../keys.js';
import type { AllowanceRefusal } from '../refusals.js';
import { type Answer, byTheLaw } from './answer.js';

/** What an application says, and what it is judged by. */
export type ApplyOrder = By & {
  id: string;
  number: string;
  allowance: Allowance;
  intakeId: string;
  personId: string;
  applicantId: string;
  onBehalf: OnBehalf | null;
  division: string;
  /** The day of the handing in: of a visit handed over by another window, or of another province's, the first day. */
  appliedOn: LegalDate;
  crossProvince?: boolean;
  careEvidence: string | null;
  /** What is known of the person today. */
  facts: AllowanceFacts;
  /** The person's case for the same allowance that is open or led to an award in force. */
  held: { number: string | null; drawn: boolean } | null;
  law: Law;
};

const noCertificate: readonly AllowanceOutcome[] = ['CERT_MISSING', 'CERT_EXPIRED', 'CERT_FROZEN', 'CERT_CANCELLED'];

/**
 * Plainly excluded: told at the window, with what excludes what, before anything is handed in (domain §9, §12 #10, #13). Whether tier and
 * level suffice is no question here: nobody is turned away for that at the window.
 */
export function plainlyExcluded(
  allowance: Allowance,
  facts: AllowanceFacts,
  law: Law,
  on: LegalDate,
): AllowanceRefusal | null {
  const judge = (which: Allowance) => determineAllowance(which, facts, law, { judgedOn: on, month: monthOf(on) }, '');
  const judged = byTheLaw(() => judge(allowance));
  if ('because' in judged) return judged;
  const { outcome } = judged.determination;
  if (noCertificate.includes(outcome)) {
    const because = outcome as 'CERT_MISSING' | 'CERT_EXPIRED' | 'CERT_FROZEN' | 'CERT_CANCELLED';
    return { because, validTo: facts.certificate?.validTo ?? null };
  }
  if (outcome === 'DRAWN_ELSEWHERE') return { because: 'SUBSIDY_ELSEWHERE', allowance };
  if (judged.excludedBy === null) return null;
  const other: Allowance = allowance === 'LIVING' ? 'CARE' : 'LIVING';
  const another = byTheLaw(() => judge(other));
  const alternative = !('because' in another) && another.entitled ? other : null;
  return { because: 'BENEFIT_MUTEX', allowance, excludedBy: judged.excludedBy.kind, alternative };
}

function unsound(order: ApplyOrder): AllowanceRefusal | null {
  const { personId, applicantId, onBehalf, allowance, careEvidence, held, appliedOn, today } = order;
  if (appliedOn > today) return { because: 'DATE_IN_FUTURE', field: 'appliedOn', date: appliedOn };
  if (personId !== applicantId && onBehalf === null) return { because: 'ON_BEHALF_MISSING' };
  if (allowance === 'CARE' && (careEvidence ?? '').trim() === '') return { because: 'CARE_EVIDENCE_MISSING' };
  if (held === null) return null;
  return { because: held.drawn ? 'ALLOWANCE_ALREADY_DRAWN' : 'DUPLICATE_APPLICATION', existing: held.number };
}

/**
 * Applies for one of the two allowances. Refuses a second application for the same one, one without a valid certificate, what is plainly
 * excluded, and a care allowance without a paper of the need; returns the new case.
 */
export function applyForAllowance(order: ApplyOrder): Answer {
  const { allowance, facts, law, today } = order;
  const refusal = unsound(order) ?? plainlyExcluded(allowance, { ...facts, longTermCare: true }, law, today);
  if (refusal !== null) return refuse(refusal);
  const version = parameterOn(law, disabilityKeys.ruleVersion, today);
  if (!version.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: disabilityKeys.ruleVersion, on: today });
  const { id, number, personId, applicantId, onBehalf, intakeId, division, appliedOn, careEvidence } = order;
  const next: AllowanceCase = {
    ...{ id, number, allowance, personId, applicantId, onBehalf, intakeId, division, appliedOn },
    ...{ status: 'SUBMITTED', flags: order.crossProvince === true ? ['CROSS_PROVINCE'] : [], acceptedOn: null },
    careNeed: allowance === 'CARE' ? { evidence: (careEvidence ?? '').trim(), assessment: null } : null,
    ...{ supplements: [], deadlines: [], publicityDays: 0, review: null, publicity: null, federation: null },
    ...{ decision: null, replaced: [], objections: [], end: null, stop: null, handlers: [] },
    ruleVersion: String(version.value),
  };
  return accept(next, { type: 'applied', on: today });
}
