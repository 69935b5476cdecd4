import { type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Allowance } from '../application/domain/facts.js';
import { disabilityLaw } from '../standards/law-book.js';
import type { AwardGround, WrittenAward } from './domain/index.js';

/** The codes of the two allowances in the exclusion matrix (domain §9). */
export const benefitOf = { LIVING: 'PWD_LIVING', CARE: 'PWD_CARE' } as const satisfies Record<Allowance, string>;

/** An award as it lies, with the decisions that ended it. */
export type AwardRow = {
  readonly id: string;
  readonly allowance: Allowance;
  readonly benefit: string;
  readonly caseId: string;
  readonly personId: string;
  readonly division: string;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ENDED';
  readonly version: number;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly endReason: string | null;
  readonly eligibleOn: LegalDate;
  readonly lookAgainOn: LegalDate | null;
  readonly level: number | null;
  readonly compared: boolean;
  readonly amounts: readonly {
    readonly from: LegalDate;
    readonly amount: number;
    readonly reason: string;
    readonly source: string | null;
  }[];
  readonly suspendedFrom: LegalDate | null;
  readonly grounds: readonly AwardGround[];
  /** When a later award of the same allowance begins. */
  readonly nextFrom: LegalDate | null;
};

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;

/** SQL: an award (as `a`) as an `AwardRow`. */
export const awardColumns = `a.id, a.benefit, CASE a.benefit WHEN '${benefitOf.LIVING}' THEN 'LIVING' ELSE 'CARE' END AS allowance,
  a.case_id AS "caseId", a.person_id AS "personId", a.division, a.status, a.version, ${day('a.from_month')} AS "from",
  ${day('a.to_month')} AS "to", a.end_reason AS "endReason", ${day('a.eligible_on')} AS "eligibleOn",
  ${day('a.look_again_on')} AS "lookAgainOn", a.level, a.compared,
  (SELECT jsonb_agg(jsonb_build_object('from', ${day('m.from_month')}, 'amount', m.amount, 'reason', m.reason, 'source', m.source) ORDER BY m.from_month)
     FROM award_amount m WHERE m.award_id = a.id) AS amounts,
  (SELECT ${day('s.from_month')} FROM award_suspension s WHERE s.award_id = a.id AND s.to_month IS NULL) AS "suspendedFrom",
  coalesce((SELECT jsonb_agg(jsonb_build_object('kind', g.kind, 'on', ${day('g.on_day')}) ORDER BY g.on_day, g.kind)
              FROM award_ground g WHERE g.award_id = a.id AND g.lifted_on IS NULL), '[]') AS grounds,
  (SELECT ${day('min(n.from_month)')} FROM award n
    WHERE n.person_id = a.person_id AND n.benefit = a.benefit AND n.from_month > a.from_month) AS "nextFrom"`;

/**
 * All awards of these persons, or these awards, locked in the order of their ids; two statements, however many. The law is held first: a
 * change of an award is seen by whoever locks a roll, or sees the locked roll (domain §0.4).
 */
export async function lockAwards(
  tx: EntityManager,
  whose: { readonly personIds: readonly string[] } | { readonly awardIds: readonly string[] },
): Promise<AwardRow[]> {
  await disabilityLaw.hold(tx);
  const [column, ids] = 'personIds' in whose ? ['person_id', whose.personIds] : ['id', whose.awardIds];
  return tx.query(
    `SELECT ${awardColumns} FROM award a WHERE a.${column} = ANY ($1::uuid[]) ORDER BY a.id FOR UPDATE OF a`,
    [ids],
  );
}

/** The same, as its months are compared with. */
export function writtenOf(row: AwardRow): WrittenAward {
  const month = (of: LegalDate | null) => (of === null ? null : monthOf(of));
  return {
    fromMonth: monthOf(row.from),
    amounts: row.amounts.map(({ from, amount: amountFen, reason }) => ({ from: monthOf(from), amountFen, reason })),
    ...{ lastMonth: month(row.to), endReason: row.endReason, suspendedFrom: month(row.suspendedFrom) },
  };
}

/** The month before the next award of the same allowance: an award that would go on yields to it. */
export const lastBefore = ({ nextFrom }: AwardRow) => (nextFrom === null ? null : nextMonth(monthOf(nextFrom), -1));
