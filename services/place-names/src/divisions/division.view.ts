import type { LegalDate } from '@yimen/standards';
import type { DivisionRow } from './division.row.js';
import type { DivisionKind, DivisionLevel } from './domain/division.js';

/** A division as the schema shows it, seen from a day: its name is that day's, and so are its relatives'. */
export interface DivisionView {
  readonly __typename: 'Division';
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly datesExact: boolean;
  readonly version: number;
  readonly parentCode: string | null;
  readonly ancestorCodes: readonly string[];
  readonly successorCodes: readonly string[];
  readonly asOf: LegalDate;
}

export function viewOf(row: DivisionRow, asOf: LegalDate): DivisionView {
  return {
    __typename: 'Division',
    code: row.code,
    name: row.name,
    level: row.level,
    kind: row.kind,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    datesExact: row.dates_exact,
    version: row.version,
    parentCode: row.parent_code,
    ancestorCodes: row.ancestor_codes,
    successorCodes: row.successor_codes,
    asOf,
  };
}
