import type { LegalDate } from '@yimen/standards';
import type { AgreementElement } from './agreement.js';
import type { DivorceStatus } from './steps.js';

/** Why an application is not accepted at all (婚姻登记条例第十四条). */
export const notAcceptedGrounds = ['NO_AGREEMENT', 'CAPACITY', 'NOT_REGISTERED_ON_MAINLAND'] as const;
export type NotAcceptedGround = (typeof notAcceptedGrounds)[number];

/** Every "no" of a divorce by agreement, with what the two and the registrar need to go on. */
export type DivorceRefusal =
  | { because: 'PARTIES_SAME' }
  | { because: 'PARTY_ABSENT'; absent: readonly string[] }
  | { because: 'IDENTITY_NOT_VERIFIED'; personId: string }
  | { because: 'DIVORCE_NOT_ACCEPTED'; ground: NotAcceptedGround; personId: string | null }
  | { because: 'AGREEMENT_INCOMPLETE'; missing: readonly AgreementElement[] }
  | { because: 'NOT_MARRIED_TO_EACH_OTHER' }
  | { because: 'MARRIAGE_CERTIFICATE_MISMATCH' }
  | { because: 'DIVORCE_CASE_OPEN'; receiptNumber: string }
  | { because: 'NOT_A_PARTY' }
  | { because: 'WITHDRAWAL_TOO_LATE'; coolingEnd: LegalDate }
  | { because: 'WITHDRAWAL_AFTER_HOURS'; closedAt: string; coolingEnd: LegalDate }
  | { because: 'WRONG_REGISTRY'; registry: string }
  | { because: 'COOLING_NOT_FINISHED'; earliestOn: LegalDate; provisional: boolean }
  | { because: 'WINDOW_EXPIRED'; windowEnd: LegalDate }
  | { because: 'CALENDAR_NOT_PUBLISHED'; year: number; provisionalOn: LegalDate }
  | { because: 'DIVORCE_WRONG_STATE'; status: DivorceStatus }
  | { because: 'CERTIFICATE_NUMBER'; field: string }
  | { because: 'PARAMETER_NOT_IN_FORCE'; key: string; on: LegalDate };
export type DivorceRefusalCode = DivorceRefusal['because'];
export type DivorceRefusalOf<Code extends DivorceRefusalCode> = Extract<DivorceRefusal, { because: Code }>;
