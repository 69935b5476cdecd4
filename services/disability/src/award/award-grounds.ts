import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AwardGround } from './domain/index.js';
import { type Reassessing, reassess } from './reassess.js';
import type { ReassessedAward } from './tell-awards.js';

/** A decision that ends an award; `on` is its day, the last month is that of it. What it stood on is beside it, texts sealed, in base64. */
export type Ending = AwardGround & {
  readonly id?: string;
  readonly awardId: string;
  readonly by: string;
  readonly finding?: string | null;
  readonly opinion?: string | null;
  readonly heardOn?: LegalDate | null;
  readonly statementDigest?: string | null;
};

/** Ends awards by decisions: written down, then worked out as everything else. In sets. */
export async function endAwards(
  tx: EntityManager,
  endings: readonly Ending[],
  how: Reassessing,
): Promise<ReassessedAward[]> {
  const rows = endings.map((each) => ({ id: uuidv7(), ...each, recordedOn: how.today }));
  await tx.query(
    `INSERT INTO award_ground (id, award_id, kind, on_day, recorded_by, recorded_on, finding, opinion, heard_on, statement_digest)
     SELECT id, "awardId", kind, "on", by, "recordedOn", decode(finding, 'base64'), decode(opinion, 'base64'), "heardOn", "statementDigest"
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "awardId" uuid, kind text, "on" date, by text, "recordedOn" date,
            finding text, opinion text, "heardOn" date, "statementDigest" text)`,
    [JSON.stringify(rows)],
  );
  return reassess(tx, { awardIds: endings.map(({ awardId }) => awardId) }, how);
}
