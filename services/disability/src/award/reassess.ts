import { appendAudit } from '@yimen/access';
import { type Arrears, claimArrears, replaceAmounts, suspendAwards } from '@yimen/benefits';
import { systemDoer } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import type { Law } from '@yimen/policy';
import { firstDayOf, type LegalDate, type LegalMonth, monthOf } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type AwardStanding, followAwards } from '../application/follow-awards.js';
import { allowanceLedger } from '../paying/allowance-ledger.js';
import { followInRechecks } from '../recheck/overtaken.js';
import { overtakeNotices } from '../stop-notice/overtake-notices.js';
import { type AwardRow, lastBefore, lockAwards, writtenOf } from './award.row.js';
import {
  type AwardMonths,
  differenceOf,
  isCompared,
  judgeOf,
  levelIn,
  lookAgainOn,
  monthsOf,
  type PersonFacts,
  standingIn,
  workedOutThrough,
} from './domain/index.js';
import { factsOfPersons } from './facts-of-persons.js';
import { settleMonths } from './settle-months.js';
import { type Cause, type ReassessedAward, tellChange } from './tell-awards.js';

/** The law of places on a day, in sets. */
export type LawsOf = (
  tx: EntityManager,
  divisions: readonly string[],
  on: LegalDate,
) => Promise<(division: string) => Law>;

/** Under which law, on which day and because of what awards are looked at again. */
export type Reassessing = {
  readonly today: LegalDate;
  /** The moment that the history tells. */
  readonly now: Date;
  readonly laws: LawsOf;
  readonly cause?: Cause;
  /** What made it necessary, for the trail: an event's type, a work's name. */
  readonly because: string;
};

/**
 * Looks at awards again, one or ten thousand: from all facts known now their months are worked out anew, and what is other than
 * written is written: amounts, suspensions, ends, what is due or was paid too much for months that are on locked rolls. Each award that
 * changed is told once and on the trail. Nothing here knows what was heard last: so what is heard first, late or twice makes no
 * difference (domain §11). In the caller's transaction; the statements do not grow with the awards. Answers what changed.
 */
export async function reassess(
  tx: EntityManager,
  whose: { readonly personIds: readonly string[] } | { readonly awardIds: readonly string[] },
  how: Reassessing,
): Promise<ReassessedAward[]> {
  const rows = await lockAwards(tx, whose);
  if (rows.length === 0) return [];
  const worked = await workOut(tx, rows, how);
  const changed = worked.flatMap(({ row, months }): ReassessedAward[] => {
    const difference = differenceOf(writtenOf(row), months);
    return difference === null ? [] : [{ row, months, difference }];
  });
  await writeLookAgain(tx, worked);
  await writeReassessed(tx, changed, how);
  return changed;
}

/** An award with its months, and when to look again. */
export type WorkedOut = {
  readonly row: AwardRow;
  readonly months: AwardMonths;
  readonly lookAgainOn: LegalDate | null;
  readonly level: number | null;
  readonly compared: boolean;
};

/** Works out the months of awards from all that is known of their persons. Six statements, however many; writes nothing. */
export async function workOut(tx: EntityManager, rows: readonly AwardRow[], how: Reassessing): Promise<WorkedOut[]> {
  const { today } = how;
  const factsOf = await factsOfPersons(tx, rows, today);
  const lawOf = await how.laws(tx, [...new Set(rows.map(({ division }) => division))], today);
  return rows.map((row) => {
    const person = factsOf(row);
    const law = lawOf(row.division);
    const again = lookAgainOn(person, row.allowance, law, today);
    const months = cappedBy(lastBefore(row), monthsOfRow(row, person, law, today));
    return { row, months, lookAgainOn: again, level: levelIn(person, today), compared: isCompared(person) };
  });
}

function monthsOfRow(row: AwardRow, person: PersonFacts, law: Law, today: LegalDate): AwardMonths {
  const award = { fromMonth: monthOf(row.from), eligibleOn: row.eligibleOn, grounds: row.grounds };
  const through = workedOutThrough(row.allowance, law, today);
  return monthsOf({ award, person, rules: judgeOf(row.allowance, law), today, through });
}

/** A later award of the same allowance stands in its place: this one is over before it. */
function cappedBy(last: LegalMonth | null, months: AwardMonths): AwardMonths {
  if (last === null || (months.lastMonth !== null && months.lastMonth <= last)) return months;
  return { ...months, lastMonth: last, endReason: 'REPLACED', suspendedFrom: null };
}

async function writeLookAgain(tx: EntityManager, worked: readonly WorkedOut[]): Promise<void> {
  const other = worked.filter(
    ({ row, ...now }) =>
      row.lookAgainOn !== now.lookAgainOn || row.level !== now.level || row.compared !== now.compared,
  );
  if (other.length === 0) return;
  await tx.query(
    `UPDATE award a SET look_again_on = t.day, level = t.level, compared = t.compared
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, day date, level smallint, compared boolean) WHERE a.id = t.id`,
    [JSON.stringify(other.map(({ row, lookAgainOn: day, level, compared }) => ({ id: row.id, day, level, compared })))],
  );
}

async function writeReassessed(
  tx: EntityManager,
  changed: readonly ReassessedAward[],
  { today, now, cause = {}, because }: Reassessing,
): Promise<Arrears[]> {
  if (changed.length === 0) return [];
  await replaceAmounts(
    tx,
    changed.flatMap(({ row, difference }) =>
      difference.amounts.map(({ from: fromMonth, amountFen, reason }) => ({
        ...{ awardId: row.id, fromMonth, amountFen, reason, source: amountSource(row, fromMonth, amountFen) },
      })),
    ),
  );
  await writeStandings(tx, changed);
  await turn(tx, changed);
  const ids = changed.map(({ row }) => row.id);
  await overtakeNotices(tx, ids, today);
  const unsettled = changed.map(({ row, difference }) => ({
    awardId: row.id,
    fromMonth: difference.from,
    source: sourceOf(row),
  }));
  const arrears = await settleMonths(tx, unsettled, today);
  const reasons = new Map(changed.map(({ row, months, difference }) => [row.id, whyIn(months, difference)]));
  await claimArrears(allowanceLedger, tx, arrears, (awardId) => reasons.get(awardId) ?? 'OTHER', today);
  await appendAudit(
    tx,
    changed.map(({ row, difference: { from } }) => ({
      actor: systemDoer('reassess-awards').actor,
      ...{ action: 'disability.award.reassess', legalDate: today, division: row.division },
      subject: { type: 'DisabilityAward', id: row.id },
      details: { because, from, version: row.version + 1 },
    })),
  );
  await appendToOutbox(
    tx,
    changed.map((each) => tellChange(each, today, cause)),
  );
  await followAwards(tx, changed.flatMap(standingForCase), { today, now, cause });
  const turned = (how: 'ends' | 'revives') =>
    changed.flatMap(({ row, difference }) => (difference[how] ? [row.id] : []));
  await followInRechecks(tx, { ended: turned('ends'), revived: turned('revives') }, today);
  return arrears;
}

/** What the case that led to an award is told of it: that it ended, or pays again. */
function standingForCase({ row, months, difference }: ReassessedAward): AwardStanding[] {
  const { lastMonth, endReason } = months;
  if (difference.ends && lastMonth !== null)
    return [{ caseId: row.caseId, end: { lastMonth, reasonCode: endReason ?? 'ENDED' } }];
  return difference.revives ? [{ caseId: row.caseId, end: null }] : [];
}

/** Why the first month that is other than before is so. */
function whyIn(months: AwardMonths, { from }: ReassessedAward['difference']): string {
  return months.endReason ?? standingIn(months, from)?.reason ?? 'OTHER';
}

/** A month's arrears are known by the version of the award that made them. */
const sourceOf = ({ version }: AwardRow): string => `REASSESSED/${version + 1}`;

/** An amount that stands already keeps the document that it came from. */
function amountSource(row: AwardRow, month: LegalMonth, fen: number): string | null {
  const same = row.amounts.find(({ from, amount }) => monthOf(from) === month && amount === fen);
  return same === undefined ? sourceOf(row) : same.source;
}

async function writeStandings(tx: EntityManager, changed: readonly ReassessedAward[]): Promise<void> {
  const rows = changed.map(({ row, months: { lastMonth, endReason, suspendedFrom } }) => ({
    id: row.id,
    to_month: lastMonth === null ? null : firstDayOf(lastMonth),
    status: lastMonth !== null ? 'ENDED' : suspendedFrom !== null ? 'SUSPENDED' : 'ACTIVE',
    end_reason: endReason,
  }));
  await tx.query(
    `UPDATE award a SET to_month = t.to_month, status = t.status, end_reason = t.end_reason, version = a.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, to_month date, status text, end_reason text) WHERE a.id = t.id`,
    [JSON.stringify(rows)],
  );
}

/**
 * Suspends, and lifts what stands as if it had never been: what was kept back in months whose roll is locked is found by `settleMonths`, later
 * months are paid by their own roll. The trail and the events remember it.
 */
async function turn(tx: EntityManager, changed: readonly ReassessedAward[]): Promise<void> {
  await suspendAwards(
    tx,
    changed.flatMap(({ row, difference, months }) =>
      difference.suspends && months.suspendedFrom !== null
        ? [{ awardId: row.id, fromMonth: months.suspendedFrom, reason: 'DEATH_REPORTED' }]
        : [],
    ),
  );
  const over = changed.filter(({ row, months }) => row.suspendedFrom !== null && months.suspendedFrom === null);
  if (over.length === 0) return;
  await tx.query('DELETE FROM award_suspension WHERE award_id = ANY ($1::uuid[]) AND to_month IS NULL', [
    over.map(({ row }) => row.id),
  ]);
}
