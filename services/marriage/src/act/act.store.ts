import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import type { Act, ActKind, ActSource } from './domain/index.js';

type Row = {
  readonly id: string;
  readonly seq: string;
  readonly kind: ActKind;
  readonly party_a: string;
  readonly party_b: string | null;
  readonly about: string | null;
  readonly person_id: string | null;
  readonly effective_on: LegalDate;
  readonly recorded_on: LegalDate;
  readonly source: ActSource;
};

const columns = `a.id, a.seq, a.kind, a.party_a, a.party_b, a.about, a.person_id,
  to_char(a.effective_on, 'YYYY-MM-DD') AS effective_on, to_char(a.recorded_on, 'YYYY-MM-DD') AS recorded_on, a.source`;

/**
 * The acts of these persons and of whoever shares one with them: all that a fold of their marriages needs. One statement,
 * however many persons.
 */
export async function actsAround(db: DataSource | EntityManager, personIds: readonly string[]): Promise<Act[]> {
  const rows: Row[] = await db.query(
    `WITH asked AS (SELECT unnest($1::uuid[]) AS id),
          near AS (
            SELECT id FROM asked
            UNION SELECT x.party_b FROM asked JOIN register_act x ON x.party_a = asked.id WHERE x.party_b IS NOT NULL
            UNION SELECT x.party_a FROM asked JOIN register_act x ON x.party_b = asked.id)
     SELECT ${columns} FROM (
       SELECT x.* FROM near JOIN register_act x ON x.party_a = near.id
       UNION SELECT x.* FROM near JOIN register_act x ON x.party_b = near.id) AS a
     ORDER BY a.seq`,
    [personIds],
  );
  return rows.map(actOf);
}

function actOf(row: Row): Act {
  const { id, kind, about, source } = row;
  return {
    ...{ id, kind, about, source, seq: Number(row.seq), parties: [row.party_a, row.party_b], personId: row.person_id },
    ...{ effectiveOn: row.effective_on, recordedOn: row.recorded_on },
  };
}

/** Of each act that founds a marriage which of these acts it belongs to: by the chain of what each is about. */
export function marriageOf(acts: readonly Act[], act: Act): string {
  const byId = new Map(acts.map((one) => [one.id, one]));
  let found = act;
  for (let about = found.about; about !== null; about = found.about) {
    const next = byId.get(about);
    if (next === undefined) return about;
    found = next;
  }
  return found.id;
}
