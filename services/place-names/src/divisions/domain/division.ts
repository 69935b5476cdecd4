import type { LegalDate } from '@yimen/standards';

export const levels = ['COUNTRY', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export type DivisionLevel = (typeof levels)[number];
export type DivisionKind = 'ADMINISTRATIVE' | 'STATISTICAL';

/** A division as it stands in the catalogue. Its code is its own for ever. */
export interface Division {
  readonly code: string;
  /** The present name (of an abolished one: the last). */
  readonly name: string;
  /** Since when it is called so. */
  readonly nameSince: LegalDate;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  readonly parentCode: string | null;
  /** From the country down, itself not among them. They never change: another parent means another code (办法: 废旧编新). */
  readonly ancestorCodes: readonly string[];
  readonly validFrom: LegalDate;
  /** The first day without it. */
  readonly validTo: LegalDate | null;
  readonly datesExact: boolean;
  /** Who took its place, or a part of it while it still stands. */
  readonly successorCodes: readonly string[];
  readonly version: number;
}

/** The start that is written where no source tells one: the day from which there can have been any. */
export const sinceUnknown = '1949-10-01' as LegalDate;

/** True when the division is in force on that day. */
export function isInForce(division: Pick<Division, 'validFrom' | 'validTo'>, on: LegalDate): boolean {
  return division.validFrom <= on && (division.validTo === null || on < division.validTo);
}

/** True when the division is that one or lies below it. */
export function liesWithin(division: Pick<Division, 'code' | 'ancestorCodes'>, code: string): boolean {
  return division.code === code || division.ancestorCodes.includes(code);
}
