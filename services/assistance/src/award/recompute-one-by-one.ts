import {
  type AmountFrom,
  amountsOf,
  claimArrears,
  type LookedAtFrom,
  writeAmounts,
  writeArrears,
} from '@yimen/benefits';
import { appendToOutbox, type DomainEvent, eventOf } from '@yimen/events';
import { explain } from '@yimen/policy';
import { compare, fenToYuan, firstDayOf, type LegalDate, type LegalMonth, monthOf, rational } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { reckoningsOf } from '../standards/law-book.js';
import { awardAmount, type Reckoning } from '../subsistence-allowance/domain/index.js';
import type { AwardBasis } from './award.write.js';
import { setParameters } from './recompute-in-sets.js';
import { inSets } from './restandard.sql.js';
import type { PlanStep } from './restandard-plan.js';
import { type Proposed, type StandardChange, withProposed } from './standard-change.js';
import { firstMonthUnder, laterStandards } from './standard-months.js';

type AwardInForce = {
  memberCount: number;
  id: string;
  caseId: string;
  householdId: string;
  division: string;
  from: LegalDate;
  to: LegalDate | null;
  basis: AwardBasis;
  version: number;
  ruleVersion: string;
  amounts: { from: LegalDate; amount: number }[];
};
/** An amount of an award that becomes another. */
export type NewAmount = { award: AwardInForce; month: LegalMonth; was: number; amount: number; source: string };

/** Computes awards by the rule itself: those that the sets leave out, or only those named. */
export async function recomputeOneByOne(
  tx: EntityManager,
  change: StandardChange,
  steps: readonly PlanStep[] | null,
): Promise<number> {
  const changed = await changedOneByOne(tx, change, steps);
  if (changed.length === 0) return 0;
  await writeAmounts(tx, changed.map(amountFrom));
  const arrears = await writeArrears(tx, changed.map(lookedAt(change)), change.today);
  await claimArrears(dibaoLedger, tx, arrears, () => 'STANDARD_PUBLISHED', change.today);
  const versions = await nextVersions(tx, changed);
  const first = changed.filter(({ award }, at) => changed.findIndex((each) => each.award.id === award.id) === at);
  await appendToOutbox(
    tx,
    first.map((each) => told(each, versions.get(each.award.id) ?? each.award.version + 1, change)),
  );
  return first.length;
}

/** Every amount that becomes another, of the awards that are not computed in sets. */
export async function changedOneByOne(
  tx: EntityManager,
  change: StandardChange,
  steps: readonly PlanStep[] | null,
  proposed?: Proposed,
): Promise<NewAmount[]> {
  const awards = await awardsTouched(tx, change, steps, proposed === undefined);
  if (awards.length === 0) return [];
  const reckoning = await reckoningsOf(
    tx,
    awards.map(({ division }) => division),
    change.today,
  );
  return awards.flatMap((award) => newAmounts(award, change, withProposed(reckoning(award.division), proposed)));
}

/** Locked in the order of their ids, so that two standards published at once wait for each other instead of blocking each other. */
async function awardsTouched(
  tx: EntityManager,
  { codes, from, later }: StandardChange,
  steps: readonly PlanStep[] | null,
  toBeChanged: boolean,
): Promise<AwardInForce[]> {
  const planned = steps ?? [];
  const [, , firstMonth] = setParameters(planned, { from });
  return tx.query(
    `SELECT a.id, a.case_id AS "caseId", a.household_id AS "householdId", a.division, a.basis, a.version,
            a.member_count AS "memberCount",
            to_char(a.from_month, 'YYYY-MM-DD') AS from, to_char(a.to_month, 'YYYY-MM-DD') AS to,
            c.rule_version AS "ruleVersion",
            ${amountsOf('a.id')} AS amounts
       FROM award a JOIN subsistence_case c ON c.id = a.case_id
      WHERE a.division = ANY ($1::text[]) AND a.status <> 'ENDED' AND (a.to_month IS NULL OR a.to_month >= $2::date)
        AND NOT a.fading AND ($4::uuid[] IS NULL OR a.id = ANY ($4::uuid[]))
        AND NOT (a.division = ANY ($5::text[]) AND ${inSets})
      ORDER BY a.id ${toBeChanged ? 'FOR UPDATE OF a' : ''}`,
    [codes, from, firstMonth, later?.awardIds ?? null, planned.map(({ division }) => division)],
  );
}

/** The months from which the award's amount may be another: where the standard begins, and where a later one does. */
function newAmounts(award: AwardInForce, change: StandardChange, { law }: Reckoning): NewAmount[] {
  const later = laterStandards(law, change.from);
  const sources = new Map<LegalMonth, string>();
  for (const begins of change.later === undefined ? [change, ...later] : later)
    sources.set(laterOf(firstMonthUnder(begins.from), monthOf(award.from)), begins.source);
  const inTime = [...sources].filter(([month]) => award.to === null || firstDayOf(month) <= award.to);
  const changed: NewAmount[] = [];
  for (const [month, says] of inTime) {
    const { totalFen, counted } = award.basis;
    const input = { total: rational(totalFen), counted, month };
    const amount = awardAmount(explain(law, award.ruleVersion), award.basis.way ?? 'HOUSEHOLD', input);
    if (amount !== amountIn(award, month, changed))
      changed.push({ award, month, was: amountIn(award, month), amount, source: says });
  }
  return changed;
}

const laterOf = (one: LegalMonth, other: LegalMonth): LegalMonth => (one > other ? one : other);

/** The amount of the month as it stands; with what is changed before it, as it would stand then. */
function amountIn({ amounts }: AwardInForce, month: LegalMonth, changed: readonly NewAmount[] = []): number {
  const standing = amounts.filter((each) => compare(each.from, firstDayOf(month)) <= 0).at(-1);
  const last = changed.at(-1);
  if (last !== undefined && (standing === undefined || standing.from <= firstDayOf(last.month))) return last.amount;
  return standing?.amount ?? 0;
}

const amountFrom = ({ award, month, amount, source }: NewAmount): AmountFrom => ({
  ...{ awardId: award.id, fromMonth: month, amountFen: amount, reason: 'STANDARD_PUBLISHED', source },
});

const lookedAt =
  (change: StandardChange) =>
  ({ award, month, source }: NewAmount): LookedAtFrom => ({
    ...{ awardId: award.id, fromMonth: month },
    source: change.later === undefined ? change.source : source,
  });

async function nextVersions(tx: EntityManager, changed: readonly NewAmount[]): Promise<ReadonlyMap<string, number>> {
  const ids = [...new Set(changed.map(({ award }) => award.id))];
  const [rows]: [{ id: string; version: number }[], number] = await tx.query(
    'UPDATE award SET version = version + 1 WHERE id = ANY ($1::uuid[]) RETURNING id, version',
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function told({ award, month, was, amount }: NewAmount, version: number, { today }: StandardChange): DomainEvent {
  const { id: awardId, caseId, householdId, division } = award;
  const data = {
    ...{ awardId, caseId, householdId, division, version },
    tier: 'DIBAO' as const,
    oldMonthlyAmount: fenToYuan(was),
    monthlyAmount: fenToYuan(amount),
    from: month,
    reasonCode: 'STANDARD_PUBLISHED',
  };
  return eventOf('yimen.assistance.award.changed.v1', data, { subjectVersion: version, legalDate: today, division });
}
