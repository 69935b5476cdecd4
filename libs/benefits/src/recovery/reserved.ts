import { firstDayOf, type LegalDate, type LegalMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Withholdable } from '../domain/recovery/index.js';

/** What other claims of the same awards have planned out of each month already. One statement. */
export async function reservedOf(
  tx: EntityManager,
  awardIds: readonly string[],
  except: string,
): Promise<(awardId: string, month: LegalMonth) => number> {
  const rows: { awardId: string; month: LegalDate; amount: string }[] = await tx.query(
    `SELECT c.award_id AS "awardId", to_char(i.month, 'YYYY-MM-DD') AS month, sum(i.amount - i.paid) AS amount
       FROM recovery_claim c JOIN recovery_instalment i ON i.claim_id = c.id
      WHERE c.award_id = ANY ($1::uuid[]) AND c.id <> $2 AND c.status = 'DECIDED' AND i.month IS NOT NULL AND NOT i.cancelled
      GROUP BY c.award_id, i.month`,
    [awardIds, except],
  );
  const reserved = new Map(rows.map((row) => [`${row.awardId} ${row.month}`, Number(row.amount)]));
  return (awardId, month) => reserved.get(`${awardId} ${firstDayOf(month)}`) ?? 0;
}

/** The months with what others reserved taken out of what each can give. */
export function lessReserved(months: readonly Withholdable[], reserved: (month: LegalMonth) => number): Withholdable[] {
  return months.map(({ month, mostFen, protectedFen }) => ({
    ...{ month, protectedFen },
    mostFen: Math.max(0, mostFen - reserved(month)),
  }));
}
