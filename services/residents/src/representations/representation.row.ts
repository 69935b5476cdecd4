import type { LegalDate } from '@yimen/standards';
import type { Representation } from './domain/representation.js';

/** A representation as it lies on disk, without the sealed number of its document. */
export interface RepresentationRow {
  readonly id: string;
  readonly person_id: string;
  readonly agent_id: string;
  readonly kind: Representation['kind'];
  readonly guardianship: Representation['guardianship'];
  readonly matters: Representation['matters'];
  readonly valid_from: LegalDate;
  readonly valid_until: LegalDate | null;
  readonly ended_on: LegalDate | null;
  readonly ended_because: Representation['endedBecause'];
  readonly version: number;
}

/** The columns of `RepresentationRow`, of `representation AS r`. */
export const representationColumns = `r.id, r.person_id, r.agent_id, r.kind, r.guardianship, r.matters, r.valid_from,
  r.valid_until, r.ended_on, r.ended_because, r.version`;

export function representationOf(row: RepresentationRow): Representation {
  return {
    id: row.id,
    personId: row.person_id,
    agentId: row.agent_id,
    kind: row.kind,
    guardianship: row.guardianship,
    matters: row.matters,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    endedOn: row.ended_on,
    endedBecause: row.ended_because,
    version: row.version,
  };
}
