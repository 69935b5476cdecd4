import type { BlindIndexer } from '@yimen/access';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { TierOn } from './tiers-on.js';

/** A certificate's number, taken apart: of which case, for which day, with which code. */
export type NumberParts = { readonly caseNumber: string; readonly asOf: LegalDate; readonly code: string };

const pattern = /^RZ-([0-9A-Z]{8,40})-(\d{4})(\d{2})(\d{2})-([0-9A-F]{16})$/;

/** What is certified of a day: what may still change of the days after it, the end of the award, is not part of it. */
function says({ personId, tier, householdTier, since }: TierOn, asOf: LegalDate): string {
  return JSON.stringify([personId, tier, householdTier, since, asOf]);
}

const field = 'tier-certificate';
const codeOf = (digest: Buffer) => digest.toString('hex').slice(0, 16).toUpperCase();

/** The number that the certificate of this tier on this day has: the same whenever it is asked for, as long as it stands. */
export function certificateNumber(indexer: BlindIndexer, tier: TierOn, asOf: LegalDate): string {
  return `RZ-${tier.caseNumber}-${asOf.replaceAll('-', '')}-${codeOf(indexer.of(field, says(tier, asOf)).digest)}`;
}

/** Is this the code of this tier on this day? Nobody makes one without the key; one of an older key still counts. */
export function isCodeOf(indexer: BlindIndexer, code: string, tier: TierOn, asOf: LegalDate): boolean {
  return indexer.allOf(field, says(tier, asOf)).some(({ digest }) => codeOf(digest) === code);
}

/** Reads a number as it is copied by hand; null for what is none. */
export function readNumber(text: string): NumberParts | null {
  const [, caseNumber, year, month, day, code] = pattern.exec(text.trim().toUpperCase()) ?? [];
  const asOf = parseLegalDate(`${year}-${month}-${day}`);
  return caseNumber === undefined || code === undefined || asOf === null ? null : { caseNumber, asOf, code };
}
