import type { LegalDate } from '@yimen/standards';
import { showItemOf } from '../service-catalogue/show-item.js';
import { caseTypeOf, statusLabel } from './domain/case-words.js';

/** A case as the projection holds it. */
export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly status: string;
  readonly division: string;
  readonly applicant: string;
  readonly appliedOn: LegalDate;
  readonly acceptedOn: LegalDate | null;
  readonly dueOn: LegalDate | null;
  readonly version: number;
}

export const caseColumns = `c.id, c.number, c.item, c.status, c.division, c.applicant, c.applied_on::text AS "appliedOn",
  c.accepted_on::text AS "acceptedOn", c.due_on::text AS "dueOn", c.version`;

/** A case as the schema shows it. Throws for an item whose cases this schema does not know: an error, not a silent null. */
export function showCase(row: CaseRow) {
  const type = caseTypeOf(row.item);
  if (type === null) throw new Error(`cases of ${row.item} have no type in this schema`);
  return {
    ...row,
    __typename: type,
    item: showItemOf(row.item),
    statusLabel: statusLabel(row.status),
    applicant: { __typename: 'Person', id: row.applicant },
    division: { __typename: 'Division', code: row.division },
  };
}
