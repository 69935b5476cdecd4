import { type LegalDate, mintCaseNumber } from '@yimen/standards';
import type { EntityManager } from 'typeorm';

/**
 * The sequence that case numbers are minted from. A sequence, not a counter row: two windows never wait for each other (gaps are
 * allowed). For a service's first migration.
 */
export const createCaseSerial = 'CREATE SEQUENCE case_serial MINVALUE 1 MAXVALUE 999999 CYCLE';

/**
 * A number that can be read over the telephone. Takes the division (any level; its county counts), the day, and the three letters of
 * the service's domain.
 */
export async function nextCaseNumber(
  tx: EntityManager,
  { division, date, domain }: { division: string; date: LegalDate; domain: string },
): Promise<string> {
  const [row]: { serial: string }[] = await tx.query(`SELECT nextval('case_serial') AS serial`);
  return mintCaseNumber({ division: division.slice(0, 6), date, domain, serial: Number(row?.serial ?? 1) });
}
