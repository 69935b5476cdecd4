import { firstDayOf, type LegalDate, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { type AwardChange, afterChange, type ChangedAward, firstTouched } from '../domain/award-change.js';
import { type AmountFrom, type Arrears, replaceAmounts, writeArrears } from './months.js';
import { type Own, type OwnColumns, ownDefinitions, withOwn } from './own-columns.js';
import { liftSuspensions, suspendAwards } from './suspensions.js';

/** The service's own columns, and what a change makes of them; nothing where it leaves them as they are. */
export type OwnOf<Changed> = { readonly columns: OwnColumns; readonly of: (changed: Changed) => Own };

/** What the changes are written with. `anew`: whether a change determines its award anew, which ends a fading out. */
export type Writing<Changed> = {
  readonly today: LegalDate;
  readonly own?: OwnOf<Changed>;
  readonly anew?: (changed: Changed) => boolean;
};

/**
 * Writes what changed awards are now, a hundred thousand or one by the same few statements: amounts from a month on, how they stand,
 * suspension and its end. Months that were on a locked roll keep their lines; what they should have been is written beside them
 * and answered: positive what is due, negative what was paid too much, for the caller to claim. One change an award, of awards
 * that the caller holds locked (`lockAwards`); telling of it is the service's.
 */
export async function writeChanges<Changed extends ChangedAward>(
  tx: EntityManager,
  changed: readonly Changed[],
  writing: Writing<Changed>,
): Promise<Arrears[]> {
  const { today } = writing;
  if (changed.length === 0) return [];
  await replaceAmounts(tx, changed.flatMap(amountsAfter));
  await writeStandings(tx, changed, writing);
  const lifted = await turn(tx, changed, today);
  return [...lifted, ...(await writeArrears(tx, changed.flatMap(lookedAt), today))];
}

function amountsAfter(each: ChangedAward): AmountFrom[] {
  const { awardId, monthlyFen, later = [], reason, source } = each.change;
  if (monthlyFen === undefined) return [];
  const steps = [{ fromMonth: firstTouched(each), monthlyFen }, ...later];
  return steps.map((step) => ({ awardId, reason, source, fromMonth: step.fromMonth, amountFen: step.monthlyFen }));
}

async function writeStandings<Changed extends ChangedAward>(
  tx: EntityManager,
  changed: readonly Changed[],
  { own = { columns: {}, of: () => ({}) }, anew = () => false }: Writing<Changed>,
): Promise<void> {
  const { columns, of } = own;
  const rows = changed.map((each) => withOwn(standingRow(each, anew(each)), columns, of(each)));
  const kept = Object.keys(columns).map((name) => `${name} = coalesce(t.${name}, a.${name}), `);
  await tx.query(
    `UPDATE award a
        SET ${kept.join('')}to_month = t.to_month, status = t.status, fading = t.fading, version = t.version,
            end_reason = CASE WHEN t.to_month IS NULL THEN NULL ELSE coalesce(t.end_reason, a.end_reason) END
       FROM jsonb_to_recordset($1::jsonb) AS t(
              id uuid, to_month date, status text, fading boolean, version integer, end_reason text${ownDefinitions(columns)})
      WHERE a.id = t.id`,
    [JSON.stringify(rows)],
  );
}

function standingRow({ standing, change }: ChangedAward, anew: boolean) {
  const { endMonth, status, fading } = afterChange(standing, change, anew);
  return {
    ...{ id: standing.id, status, fading, version: standing.version + 1 },
    to_month: endMonth === null ? null : firstDayOf(endMonth),
    end_reason: change.turn === 'END' || change.endMonth ? change.reason : null,
  };
}

async function turn(tx: EntityManager, changed: readonly ChangedAward[], today: LegalDate): Promise<Arrears[]> {
  await suspendAwards(
    tx,
    changed.flatMap((each) => (each.change.turn === 'SUSPEND' ? [suspended(each)] : [])),
  );
  return liftSuspensions(
    tx,
    changed.flatMap(({ change }) => lifted(change)),
    today,
  );
}

const suspended = (each: ChangedAward) => ({ ...each.change, fromMonth: firstTouched(each) });

function lifted({ awardId, fromMonth, source, turn: way }: AwardChange) {
  return way === 'RESUME' || way === 'END' ? [{ awardId, source, lastMonth: nextMonth(fromMonth, -1) }] : [];
}

/** Months are looked at again where the amount or the last month changed. */
function lookedAt(each: ChangedAward) {
  const { awardId, source, monthlyFen, endMonth } = each.change;
  const touched = monthlyFen !== undefined || endMonth !== undefined;
  return touched ? [{ awardId, source, fromMonth: firstTouched(each) }] : [];
}
