import { type Arrears, claimArrears, type Own, writeChanges } from '@yimen/benefits';
import { firstTouched } from '@yimen/benefits/domain';
import { appendToOutbox } from '@yimen/events';
import { firstDayOf, type LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { dibaoLedger } from '../paying/dibao-ledger.js';
import { type ChangedAward, oneByOneInHousehold } from './after-change.js';
import { ownColumns } from './award.write.js';
import type { AwardChange } from './award-change.js';
import { rememberCounted } from './counted-before.js';
import { type FactOf, nextFactVersions } from './fact-versions.js';
import { lockAwards } from './read-awards.js';
import { recomputeAwards } from './recompute-awards.js';
import { singlesBeside } from './singles-beside.js';
import { factsTold, tellChange } from './tell-changes.js';
import { writeWhoIsCounted } from './write-who-is-counted.js';

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
  const anew = ({ change }: ChangedAward) => change.basis !== undefined;
  const others = changed.filter(anew);
  await rememberCounted(
    tx,
    others.map((each) => ({ awardId: each.standing.id, fromMonth: firstTouched(each) })),
  );
  const arrears = await writeChanges(tx, changed, { today, anew, own: { columns: ownColumns, of: ownOf } });
  await writeWhoIsCounted(tx, changed);
  const reasons = new Map(changed.map(({ change }) => [change.awardId, change.reason]));
  await claimArrears(dibaoLedger, tx, arrears, (awardId) => reasons.get(awardId) ?? 'OTHER', today);
  await tell(tx, changed, today);
  await underLaterStandards(tx, changed, today);
  return arrears;
}

const ownOf = ({ change: { basis } }: ChangedAward): Own =>
  basis === undefined ? {} : { basis, member_count: basis.counted.length };

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
