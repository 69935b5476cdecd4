import { handlersOf } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import { type EntityManager, In } from 'typeorm';
import { CheckRequestRow } from '../household-check/check-request.row.js';
import { notHandling } from './domain/index.js';
import type { StoredCase } from './subsistence-case.content.js';
import { CaseDeadlineRow, CaseMemberRow, SubsistenceCaseRow } from './subsistence-case.row.js';
import { toStoredCase } from './subsistence-case.translate.js';

/**
 * The cases of these ids, by five statements however many they are; what is not there is not in the map.
 * `lock` keeps others from changing them until the transaction ends.
 */
export async function readCases(
  tx: EntityManager,
  asked: readonly string[],
  lock = false,
): Promise<ReadonlyMap<string, StoredCase>> {
  const ids = asked.filter(isUuid);
  if (ids.length === 0) return new Map();
  const rows = await tx.find(SubsistenceCaseRow, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
  });
  const found = rows.map(({ id }) => id);
  if (found.length === 0) return new Map();
  const of = { caseId: In(found) };
  const members = grouped(await tx.find(CaseMemberRow, { where: of, order: { ordinal: 'ASC' } }));
  const deadlines = grouped(await tx.find(CaseDeadlineRow, { where: of, order: { ordinal: 'ASC' } }));
  const checks = grouped(
    await tx.find(CheckRequestRow, { where: { ...of, current: true }, order: { source: 'ASC', about: 'ASC' } }),
  );
  const handlings = grouped(await handlersOf(tx, found, notHandling));
  return new Map(
    rows.map((row) => {
      const parts = {
        members: members(row.id),
        deadlines: deadlines(row.id),
        checks: checks(row.id),
        handlings: handlings(row.id),
      };
      return [row.id, toStoredCase({ row, ...parts })];
    }),
  );
}

function grouped<Row extends { caseId: string }>(rows: readonly Row[]): (caseId: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.caseId);
    if (group === undefined) groups.set(row.caseId, [row]);
    else group.push(row);
  }
  return (caseId) => groups.get(caseId) ?? [];
}
