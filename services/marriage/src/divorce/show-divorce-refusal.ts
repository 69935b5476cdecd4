import { invalidInput, type Problem, problem, type Step } from '@yimen/subgraph';
import {
  type DivorceRefusal,
  type DivorceRefusalCode,
  type DivorceRefusalOf,
  divorceRefusalText,
  elementLabels,
} from './domain/index.js';

type Shown = {
  type?: string;
  field?: string;
  data?: Readonly<Record<string, unknown>>;
  nextSteps?: readonly Step[];
};
type Show = { readonly [Code in DivorceRefusalCode]: (refusal: DivorceRefusalOf<Code>) => Shown };

const applyAnew: readonly Step[] = [{ code: 'applyForDivorce', label: '双方重新共同申请，重新计三十日' }];
const bookWindow: readonly Step[] = [{ code: 'bookAppointment', label: '预约申领期间内的日子，双方一起到场' }];

/** The documented type of each refusal; one without a type of its own is about the input. A refusal that is forgotten does not compile. */
const shows: Show = {
  PARTIES_SAME: () => ({ field: 'input.parties' }),
  PARTY_ABSENT: ({ absent }) => ({ type: 'DivorcePartyAbsent', data: { absent: persons(absent) } }),
  IDENTITY_NOT_VERIFIED: ({ personId }) => ({
    type: 'DivorceIdentityNotVerified',
    data: { person: { __typename: 'Person', id: personId } },
  }),
  DIVORCE_NOT_ACCEPTED: ({ ground, personId }) => ({
    type: 'DivorceNotAccepted',
    data: { ground, person: personId === null ? null : { __typename: 'Person', id: personId } },
    nextSteps: [{ code: 'goToCourt', label: '向人民法院起诉' }],
  }),
  AGREEMENT_INCOMPLETE: ({ missing }) => ({
    ...{ type: 'DivorceAgreementIncomplete', field: 'input.agreement', data: { missing } },
    nextSteps: missing.map((each) => ({ code: `agree-${each.toLowerCase()}`, label: `补充${elementLabels[each]}` })),
  }),
  NOT_MARRIED_TO_EACH_OTHER: () => ({ type: 'DivorceNotMarried', field: 'input.parties' }),
  MARRIAGE_CERTIFICATE_MISMATCH: () => ({ field: 'input.certificate.number' }),
  DIVORCE_CASE_OPEN: ({ receiptNumber }) => ({ type: 'DivorceCaseOpen', data: { receiptNumber } }),
  NOT_A_PARTY: () => ({ field: 'input.personId' }),
  WITHDRAWAL_TOO_LATE: ({ coolingEnd }) => ({ type: 'DivorceWithdrawalTooLate', data: { coolingEnd } }),
  WITHDRAWAL_AFTER_HOURS: ({ closedAt, coolingEnd }) => ({
    ...{ type: 'DivorceWithdrawalAfterHours', data: { closedAt, onlineUntil: coolingEnd } },
    nextSteps: [{ code: 'withdrawDivorceOnline', label: '由本人登录网上撤回，截止于今天二十四时' }],
  }),
  WRONG_REGISTRY: ({ registry }) => ({
    ...{ type: 'DivorceWrongRegistry', field: 'input.registryCode', data: { registryCode: registry } },
    nextSteps: bookWindow,
  }),
  COOLING_NOT_FINISHED: ({ earliestOn, provisional }) => ({
    ...{ type: 'DivorceCoolingNotFinished', data: { earliestOn, provisional }, nextSteps: bookWindow },
  }),
  WINDOW_EXPIRED: ({ windowEnd }) => ({ type: 'DivorceWindowExpired', data: { windowEnd }, nextSteps: applyAnew }),
  CALENDAR_NOT_PUBLISHED: ({ year, provisionalOn }) => ({
    type: 'MarriageCalendarNotPublished',
    data: { year, provisionalOn },
  }),
  DIVORCE_WRONG_STATE: ({ status }) => ({ type: 'DivorceWrongState', data: { status }, nextSteps: applyAnew }),
  CERTIFICATE_NUMBER: ({ field }) => ({ field: `input.${field}` }),
  PARAMETER_NOT_IN_FORCE: () => ({ field: 'input' }),
};

const persons = (ids: readonly string[]) => ids.map((id) => ({ __typename: 'Person', id }));

/** A refusal of a divorce as the schema shows it. */
export function showDivorceRefusal(refusal: DivorceRefusal): Problem {
  // The table is complete by its type; the code chooses the entry that takes exactly this refusal.
  const show = shows[refusal.because] as (refusal: DivorceRefusal) => Shown;
  const { type, data, ...rest } = show(refusal);
  const { message, legalBasis } = divorceRefusalText(refusal);
  const facts = { ...rest, code: refusal.because, message, ...(legalBasis === null ? {} : { legalBasis }) };
  return type === undefined ? invalidInput(facts) : problem(type, { ...data, ...facts });
}
