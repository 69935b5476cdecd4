import { isUuid } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/** On what each divorce of a marriage rests: an agreement at a registry, or a court. One statement at most. */
export async function divorceBases(
  tx: EntityManager,
  marriageId: string | null,
): Promise<ReadonlyMap<string, string | null>> {
  if (marriageId === null || !isUuid(marriageId)) return new Map();
  const rows: { id: string; basis: string | null }[] = await tx.query(
    `SELECT id, basis FROM register_act WHERE about = $1 AND kind = 'DIVORCE'`,
    [marriageId],
  );
  return new Map(rows.map(({ id, basis }) => [id, basis]));
}
