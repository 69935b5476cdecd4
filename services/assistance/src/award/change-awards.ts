import { appendToOutbox } from '@yimen/events';
import { firstDayOf, type LegalDate, nextMonth } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { claimArrears } from '../recovery/claim-arrears.js';
import { type ChangedAward, firstTouched, oneByOneInHousehold } from './after-change.js';
import type { AwardChange } from './award-change.js';
import { type AmountFrom, type Arrears, writeAmounts, writeArrears } from './award-months.js';
import { type FactOf, nextFactVersions } from './fact-versions.js';
import { lockAwards } from './read-awards.js';
import { recomputeAwards } from './recompute-awards.js';
import { singlesBeside } from './singles-beside.js';
import { liftSuspensions, suspendAwards } from './suspensions.js';
import { factsTold, tellChange } from './tell-changes.js';
import { writeStandings } from './write-standings.js';

/**
 * Changes awards after their confirmation, a hundred thousand or one, by the same few statements: amounts from a month on, who is
 * counted, what follows for whom, suspension, end. Months that were on a roll already keep their lines; what they should have
 * been is written beside them and answered: positive what is due, negative what was paid too much, which is claimed. Every award that changed is
 * told, with what that means for the household and for each department (domain §11). One change an award; in the caller's
 * transaction, after the lock of the case and `holdLaw`. An award that is not there is left out.
 */
export async function changeAwards(
  tx: EntityManager,
  { today }: { readonly today: LegalDate },
  changes: readonly AwardChange[],
): Promise<readonly Arrears[]> {
  const standing = await lockAwards(
    tx,
    changes.map(({ awardId }) => awardId),
  );
  const changed = changes.flatMap((change): ChangedAward[] => {
    const found = standing.get(change.awardId);
    return found === undefined ? [] : [{ standing: found, change }];
  });
  const arrears: Arrears[] = [];
  for (const each of oneByOneInHousehold(changed)) arrears.push(...(await changeAtOnce(tx, each, today)));
  return arrears;
}

async function changeAtOnce(tx: EntityManager, changed: readonly ChangedAward[], today: LegalDate): Promise<Arrears[]> {
  await replaceAmounts(tx, changed);
  await writeStandings(tx, changed);
  const arrears = [...(await turn(tx, changed, today)), ...(await writeArrears(tx, changed.flatMap(lookedAt), today))];
  const reasons = new Map(changed.map(({ change }) => [change.awardId, change.reason]));
  await claimArrears(tx, arrears, (awardId) => reasons.get(awardId) ?? 'OTHER', today);
  await tell(tx, changed, today);
  await underLaterStandards(tx, changed, today);
  return arrears;
}

async function replaceAmounts(tx: EntityManager, changed: readonly ChangedAward[]): Promise<void> {
  const amounts = changed.flatMap((each): AmountFrom[] => {
    const { awardId, monthlyFen, later = [], reason, source } = each.change;
    if (monthlyFen === undefined) return [];
    const steps = [{ fromMonth: firstTouched(each), monthlyFen }, ...later];
    return steps.map((step) => ({ awardId, reason, source, fromMonth: step.fromMonth, amountFen: step.monthlyFen }));
  });
  await tx.query(
    `DELETE FROM award_amount m USING (
        SELECT id, min(month) AS month FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, month date) GROUP BY id) AS since
      WHERE m.award_id = since.id AND m.from_month >= since.month`,
    [JSON.stringify(amounts.map(({ awardId, fromMonth }) => ({ id: awardId, month: firstDayOf(fromMonth) })))],
  );
  await writeAmounts(tx, amounts);
}

async function turn(tx: EntityManager, changed: readonly ChangedAward[], today: LegalDate): Promise<Arrears[]> {
  await suspendAwards(
    tx,
    changed.flatMap((each) =>
      each.change.turn === 'SUSPEND' ? [{ ...each.change, fromMonth: firstTouched(each) }] : [],
    ),
  );
  const lifted = changed.flatMap(({ change }) => {
    const { awardId, fromMonth, source, turn: way } = change;
    return way === 'RESUME' || way === 'END' ? [{ awardId, source, lastMonth: nextMonth(fromMonth, -1) }] : [];
  });
  return liftSuspensions(tx, lifted, today);
}

/** Months are looked at again where the amount or the last month changed. */
function lookedAt(each: ChangedAward) {
  const { awardId, source, monthlyFen, endMonth } = each.change;
  const touched = monthlyFen !== undefined || endMonth !== undefined;
  return touched ? [{ awardId, source, fromMonth: firstTouched(each) }] : [];
}

async function tell(tx: EntityManager, changed: readonly ChangedAward[], today: LegalDate): Promise<void> {
  const singles = changed.filter(({ standing }) => standing.personId !== null).map(({ standing }) => standing);
  const beside = await singlesBeside(
    tx,
    singles.map(({ id: awardId, householdId }) => ({ awardId, householdId })),
  );
  const facts = changed.flatMap((each): FactOf[] => factsTold(each, beside(each.standing.id)));
  const versions = await nextFactVersions(tx, facts);
  await appendToOutbox(
    tx,
    changed.flatMap((each) => tellChange(each, { versions, beside: beside(each.standing.id), today })),
  );
}

/** A standard published already for a later month was computed from who was counted before: computed again, once a month. */
async function underLaterStandards(
  tx: EntityManager,
  changed: readonly ChangedAward[],
  today: LegalDate,
): Promise<void> {
  const again = changed.filter(({ change }) => change.basis !== undefined && change.turn !== 'FADE');
  for (const month of new Set(again.map(firstTouched))) {
    const ofMonth = again.filter((each) => firstTouched(each) === month);
    await recomputeAwards(tx, {
      codes: [...new Set(ofMonth.map(({ standing }) => standing.division))],
      ...{ from: firstDayOf(month), today, source: '' },
      later: { awardIds: ofMonth.map(({ change }) => change.awardId) },
    });
  }
}
