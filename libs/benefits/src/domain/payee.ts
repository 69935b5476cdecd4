import { checkDigitFits, normalAccountNumber } from './account-number.js';

export type PayeeKind = 'SELF' | 'GUARDIAN' | 'INSTITUTION';
export type PayeeStatus = 'PENDING' | 'IN_FORCE' | 'REPLACED' | 'DECLINED';

/** An account as somebody would register it. */
export type PayeeAsked = {
  readonly kind: PayeeKind;
  readonly personId: string | null;
  readonly holder: string;
  readonly bank: string;
  readonly accountNumber: string;
  readonly authorizationNo: string;
  /** The holder's papers were looked at. */
  readonly identityVerified: boolean;
};

/** What is known where it is registered. */
export type PayeeSurroundings = {
  /** Who belongs to the case. */
  readonly members: readonly string[];
  /** An account is in force already: this one changes it. */
  readonly changes: boolean;
  /** The kinds under which the same number is registered for other cases. */
  readonly elsewhere: readonly PayeeKind[];
  readonly byOfficer: boolean;
};

export type PayeeRefusal =
  | 'PAYEE_ACCOUNT_NUMBER'
  | 'PAYEE_CHECK_DIGIT'
  | 'PAYEE_BANK'
  | 'PAYEE_HOLDER'
  | 'PAYEE_NOT_A_MEMBER'
  | 'PAYEE_AUTHORIZATION_MISSING'
  | 'PAYEE_IDENTITY_NOT_VERIFIED'
  | 'PAYEE_ACCOUNT_OF_ANOTHER';

/**
 * May the money of this case go there? To the account of a member, or with an authorization to a guardian's or a supporting
 * institution's (domain §12 #28, §17 A.3: 本人账户，或监护人、供养机构账户须有授权); never to a card that is registered for somebody
 * else, a guardian of several and an institution excepted. Who changes an account has shown who they are. Null when it may.
 */
export function payeeRefused(asked: PayeeAsked, around: PayeeSurroundings): PayeeRefusal | null {
  const digits = normalAccountNumber(asked.accountNumber);
  if (digits === null) return 'PAYEE_ACCOUNT_NUMBER';
  if (!checkDigitFits(digits)) return 'PAYEE_CHECK_DIGIT';
  if (asked.bank === '' || asked.bank.length > 60) return 'PAYEE_BANK';
  if (asked.kind === 'SELF' && !around.members.includes(asked.personId ?? '')) return 'PAYEE_NOT_A_MEMBER';
  if (asked.kind !== 'SELF' && asked.authorizationNo === '') return 'PAYEE_AUTHORIZATION_MISSING';
  if (asked.holder === '' || asked.holder.length > 60 || /["\n\r]/.test(asked.holder + asked.bank))
    return 'PAYEE_HOLDER';
  if (around.changes && around.byOfficer && !asked.identityVerified) return 'PAYEE_IDENTITY_NOT_VERIFIED';
  if (around.elsewhere.some((kind) => kind === 'SELF' || asked.kind !== kind)) return 'PAYEE_ACCOUNT_OF_ANOTHER';
  return null;
}

/** The first account that an officer registers counts at once; a change, and what a resident registers, waits for a second look. */
export function registeredAs({ changes, byOfficer }: PayeeSurroundings): PayeeStatus {
  return changes || !byOfficer ? 'PENDING' : 'IN_FORCE';
}
