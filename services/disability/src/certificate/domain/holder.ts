import { type DisabilityCertificateNumber, type LegalDate, maskIdentityNumber } from '@yimen/standards';

/** The holder as residents shows them: the number masked, the birth date whole. */
export type Holder = {
  readonly maskedNumber: string | null;
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
};

export type HolderRefusal = 'CERTIFICATE_NOT_HOLDERS' | 'HOLDER_WITHOUT_NUMBER' | 'HOLDER_DEAD';

const gone: ReadonlySet<string> = new Set(['DEAD', 'DECLARED_DEAD']);

/**
 * Refuses a certificate that is not its holder's (domain §4.5: the first 18 characters are the holder's identity number), and one of
 * a dead person. The masked number hides exactly the birth date, which is known: nobody needs to see the number to compare it whole.
 */
export function holderRefused(
  { identity }: DisabilityCertificateNumber,
  { maskedNumber, birthDate, lifeStatus }: Holder,
): HolderRefusal | null {
  if (gone.has(lifeStatus)) return 'HOLDER_DEAD';
  if (maskedNumber === null) return 'HOLDER_WITHOUT_NUMBER';
  const same = maskIdentityNumber(identity.number) === maskedNumber && identity.birthDate === birthDate;
  return same ? null : 'CERTIFICATE_NOT_HOLDERS';
}
