import type { LegalDate } from '@yimen/standards';
import type { Division, DivisionKind, DivisionLevel } from './domain/division.js';

/** A division as it lies on disk, with its successors gathered. */
export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly name_since: LegalDate;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  readonly parent_code: string | null;
  readonly ancestor_codes: readonly string[];
  readonly valid_from: LegalDate;
  readonly valid_to: LegalDate | null;
  readonly dates_exact: boolean;
  readonly successor_codes: readonly string[];
  readonly version: number;
}

/** The columns of `DivisionRow`, of `division AS d`. */
export const divisionColumns = `
  d.code, d.name, d.name_since, d.level, d.kind, d.parent_code, d.ancestor_codes, d.valid_from, d.valid_to, d.dates_exact,
  d.version, ARRAY(SELECT s.successor FROM division_succession s WHERE s.predecessor = d.code ORDER BY 1) AS successor_codes`;

export function divisionOf(row: DivisionRow): Division {
  return {
    code: row.code,
    name: row.name,
    nameSince: row.name_since,
    level: row.level,
    kind: row.kind,
    parentCode: row.parent_code,
    ancestorCodes: row.ancestor_codes,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    datesExact: row.dates_exact,
    successorCodes: row.successor_codes,
    version: row.version,
  };
}
