import { accept, type Decision, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate, WorkingCalendar } from '@yimen/standards';
import { certificateNumberWritten } from '../../act/domain/index.js';
import { type AgreementGiven, completeAgreement, custodyCounts, type DivorceAgreement } from './agreement.js';
import type { DivorceCase, DivorceFact, DivorceHint } from './divorce-case.js';
import { divorcePeriods, divorceTermsOn } from './periods.js';
import type { DivorceRefusal, NotAcceptedGround } from './refusals.js';

/** What somebody may do alone: full capacity, limited, none (民法典第十八条至第二十二条). */
export const capacities = ['FULL', 'LIMITED', 'NONE'] as const;
export type Capacity = (typeof capacities)[number];

/** One of the two as they stand before the registrar. */
export type ApplyingParty = {
  personId: string;
  present: boolean;
  identityVerified: boolean;
  capacity: Capacity;
  inService: boolean;
};

/** The marriage that the register knows the two to be in; null when it knows of none between them. */
export type KnownMarriage = { actId: string; certificateNumbers: readonly string[] };

export type ApplyForDivorceOrder = {
  id: string;
  receiptNumber: string;
  registry: string;
  by: string;
  today: LegalDate;
  law: Law;
  calendar: WorkingCalendar;
  parties: readonly [ApplyingParty, ApplyingParty];
  marriage: KnownMarriage | null;
  /** What the certificate shown says: its number, and whether it was made on the mainland. */
  certificate: { number: string; onMainland: boolean };
  agreement: AgreementGiven | null;
  courtRefusedEarlier: boolean;
  digest: (agreement: DivorceAgreement) => string;
};

export type DivorceAnswer = Decision<DivorceCase, DivorceFact, DivorceRefusal>;
/** The case that an application opens, with the agreement that is sealed beside it. */
export type AppliedForDivorce = { answer: DivorceAnswer; agreement: DivorceAgreement | null };

const no = (refusal: DivorceRefusal): AppliedForDivorce => ({ answer: refuse(refusal), agreement: null });

/**
 * 离婚登记申请 (民法典第一千零七十六条; 婚姻登记条例第十三条至第十六条): both in person, with the marriage certificate that the register
 * knows and an agreement of four elements. Refuses what article 14 names, an absent one, and an agreement that lacks an element, naming
 * all that it lacks. A court that refused a divorce earlier, a soldier's marriage and children given to grandparents only make a hint (§26).
 */
export function applyForDivorce(order: ApplyForDivorceOrder): AppliedForDivorce {
  const refusal = standing(order) ?? notAccepted(order) ?? proven(order);
  if (refusal !== null) return no(refusal);
  if (order.agreement === null) return no(notAcceptedFor('NO_AGREEMENT'));
  const agreement = completeAgreement(order.agreement);
  if ('missing' in agreement) return no({ because: 'AGREEMENT_INCOMPLETE', missing: agreement.missing });
  const terms = divorceTermsOn(order.law, order.today);
  if ('because' in terms) return no(terms);
  const { id, receiptNumber, registry, by, today, parties, marriage } = order;
  const received: DivorceCase = {
    ...{ id, receiptNumber, registry, terms, status: 'APPLIED' },
    parties: [parties[0].personId, parties[1].personId],
    marriageActId: marriage?.actId ?? '',
    periods: divorcePeriods(today, terms, order.calendar),
    custody: custodyCounts(agreement.children),
    hints: hintsOf(order, agreement),
    agreementHash: order.digest(agreement),
    ...{ receivedBy: by, withdrawn: null, issued: null, endedOn: null },
  };
  return { answer: accept(received, { type: 'applied' }), agreement };
}

/** Who stands before the registrar: two people, both here, both who they say they are. */
function standing({ parties }: ApplyForDivorceOrder): DivorceRefusal | null {
  const [first, second] = parties;
  if (first.personId === second.personId) return { because: 'PARTIES_SAME' };
  const absent = parties.filter(({ present }) => !present).map(({ personId }) => personId);
  if (absent.length > 0) return { because: 'PARTY_ABSENT', absent };
  const unverified = parties.find(({ identityVerified }) => !identityVerified);
  return unverified === undefined ? null : { because: 'IDENTITY_NOT_VERIFIED', personId: unverified.personId };
}

function notAccepted({ parties, certificate }: ApplyForDivorceOrder): DivorceRefusal | null {
  const incapable = parties.find(({ capacity }) => capacity !== 'FULL');
  if (incapable !== undefined) return notAcceptedFor('CAPACITY', incapable.personId);
  return certificate.onMainland ? null : notAcceptedFor('NOT_REGISTERED_ON_MAINLAND');
}

/** The certificate against the register: one was enough to ask, the register says whether the two are married. */
function proven({ marriage, certificate }: ApplyForDivorceOrder): DivorceRefusal | null {
  if (marriage === null) return { because: 'NOT_MARRIED_TO_EACH_OTHER' };
  const known = marriage.certificateNumbers.map(certificateNumberWritten);
  return known.includes(certificateNumberWritten(certificate.number))
    ? null
    : { because: 'MARRIAGE_CERTIFICATE_MISMATCH' };
}

function notAcceptedFor(ground: NotAcceptedGround, personId: string | null = null): DivorceRefusal {
  return { because: 'DIVORCE_NOT_ACCEPTED', ground, personId };
}

function hintsOf(
  { parties, courtRefusedEarlier }: ApplyForDivorceOrder,
  { children }: DivorceAgreement,
): DivorceHint[] {
  const hints: DivorceHint[] = [];
  if (children.some(({ custodian }) => custodian === 'GRANDPARENTS')) hints.push('GRANDPARENTS_AS_CUSTODIANS');
  if (children.some(({ custodian }) => custodian === 'ANOTHER')) hints.push('CHILD_WITH_ANOTHER');
  if (parties.some(({ inService }) => inService)) hints.push('MILITARY_SPOUSE');
  if (courtRefusedEarlier) hints.push('COURT_REFUSED_EARLIER');
  return hints;
}
