import { maskIdentityNumber, maskTelephone } from '@yimen/standards';
import type { MaskedField } from './unmasking.js';

/** A bank account with its last four digits kept. */
export function maskBankAccount(account: string): string {
  return account.length < 8 ? '*'.repeat(account.length) : '*'.repeat(account.length - 4) + account.slice(-4);
}

const masks: Readonly<Record<MaskedField, (value: string) => string>> = {
  'identity-number': maskIdentityNumber,
  telephone: maskTelephone,
  'bank-account': maskBankAccount,
};

/** The field as everybody may see it (domain §10.5). */
export function masked(field: MaskedField, value: string): string {
  return masks[field](value);
}
