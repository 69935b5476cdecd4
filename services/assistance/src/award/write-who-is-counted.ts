import type { EntityManager } from 'typeorm';
import type { ChangedAward } from './after-change.js';
import type { AwardChange } from './award-change.js';

/** Writes what is 低保's own of changed awards: who is counted, what follows for whom. After the award itself; six statements at most. */
export async function writeWhoIsCounted(tx: EntityManager, changed: readonly ChangedAward[]): Promise<void> {
  const counted = changed.flatMap(({ change }) => (change.basis === undefined ? [] : [change]));
  await writeMembers(tx, counted);
  await writeEdgeMembers(tx, counted);
  const entitled = changed.flatMap(({ change }) => (change.entitled === undefined ? [] : [change]));
  await writeEntitlements(tx, entitled);
}

async function writeMembers(tx: EntityManager, changes: readonly AwardChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ awardId, basis }) => ({
    id: awardId,
    personIds: basis?.counted.map(({ personId }) => personId) ?? [],
  }));
  const persons = `SELECT t.id, person::uuid AS person_id
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "personIds" jsonb), jsonb_array_elements_text("personIds") AS person`;
  await tx.query(
    `DELETE FROM award_member m
      WHERE m.award_id IN (SELECT id FROM jsonb_to_recordset($1::jsonb) AS t(id uuid))
        AND (m.award_id, m.person_id) NOT IN (${persons})`,
    [JSON.stringify(rows)],
  );
  await tx.query(`INSERT INTO award_member (award_id, person_id) ${persons} ON CONFLICT DO NOTHING`, [
    JSON.stringify(rows),
  ]);
}

/** The others of the household of a 单人保, of whom an award says that they are at the edge. */
async function writeEdgeMembers(tx: EntityManager, changes: readonly AwardChange[]): Promise<void> {
  const singles = changes.filter(({ basis }) => basis?.single !== undefined);
  if (singles.length === 0) return;
  const ids = singles.map(({ awardId }) => awardId);
  await tx.query('DELETE FROM award_edge_member WHERE award_id = ANY ($1::uuid[])', [ids]);
  const rows = singles.flatMap(({ awardId, basis }) =>
    (basis?.single?.edge ?? []).map(({ personId }) => ({ award_id: awardId, person_id: personId })),
  );
  await tx.query(
    `INSERT INTO award_edge_member (award_id, person_id)
     SELECT award_id, person_id FROM jsonb_to_recordset($1::jsonb) AS t(award_id uuid, person_id uuid)`,
    [JSON.stringify(rows)],
  );
}

async function writeEntitlements(tx: EntityManager, changes: readonly AwardChange[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = JSON.stringify(changes.map(({ awardId, entitled }) => ({ id: awardId, entitled })));
  await tx.query(
    `DELETE FROM award_entitlement e USING jsonb_to_recordset($1::jsonb) AS t(id uuid) WHERE e.award_id = t.id`,
    [rows],
  );
  await tx.query(
    `INSERT INTO award_entitlement (award_id, entitlement, person_ids)
     SELECT id, each ->> 'entitlement', ARRAY(SELECT jsonb_array_elements_text(each -> 'personIds'))::uuid[]
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, entitled jsonb), jsonb_array_elements(entitled) AS each`,
    [rows],
  );
}
