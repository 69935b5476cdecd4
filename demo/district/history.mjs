// The months before the demo opens, told to the platform through its own door: who applied in June is paid since July.
import { documents } from '../clients/documents.mjs';
import { begin, goOn, withSteps } from './live.mjs';
import { settleDistrict } from './settle.mjs';

/** The legal date on which the history of the district begins. */
export const historyBeginsOn = '2026-06-01';
const district = '370112';
/** The courses of those who were confirmed in June. */
const sinceJune = ['ACTIVE', 'REVIEWING', 'ADJUSTING', 'SUSPENDED', 'TERMINATING', 'TERMINATED'];
const tooMuch = [{ code: 'INCOME_NOT_BELOW_STANDARD', text: '家庭月人均收入不低于当地最低生活保障标准' }];

/**
 * Takes the platform from June to the middle of September.
 * @param {{ graph: object, moveTo: (day: string) => Promise<unknown>, settled: () => Promise<void>, log: (line: string) => void }} world
 * @returns {Promise<object>} the district, for {@link openDays}
 */
export async function tellHistory({ graph, moveTo, settled, log }) {
  const until = '2027-05-31';
  const settledHouseholds = await settleDistrict({ graph, today: historyBeginsOn, until, settled, log });
  const world = { graph, households: withSteps(graph, settledHouseholds) };
  await begin(world, Object.fromEntries(sinceJune.map((course) => [course, 'ON_NOTICE'])), historyBeginsOn);
  await moveTo('2026-06-09');
  await goOn(world, sinceJune, async (steps) => {
    await steps.confirm();
    await steps.deliver('2026-06-09');
  });
  log('the households of June are confirmed');
  await moveTo('2026-07-01');
  await paid(graph, '2026-07');
  await moveTo('2026-08-03');
  await paid(graph, '2026-08');
  await begin(world, { OVERDUE: 'CHECKING' }, '2026-08-03');
  await moveTo('2026-08-17');
  await begin(world, { DUE_SOON: 'CHECKED', REFUSED: 'REFUSED' }, '2026-08-17');
  await goOn(world, ['TERMINATED'], async (steps) => {
    await steps.renounce('子女已经参加工作，家庭自愿退出');
    await steps.decideChange();
  });
  await moveTo('2026-09-01');
  await paid(graph, '2026-09');
  await goOn(world, ['REFUSED'], async (steps) => {
    await steps.propose('REFUSE', tooMuch);
    await steps.submitForDecision();
  });
  await moveTo('2026-09-09');
  await begin(world, { CONFIRMING: 'ON_NOTICE', CONFIRMED: 'ON_NOTICE' }, '2026-09-09');
  await moveTo('2026-09-15');
  await goOn(world, ['REFUSED'], async (steps) => {
    await steps.refuse(tooMuch);
    await steps.deliver('2026-09-15');
  });
  await begin(
    world,
    { ACCEPTED: 'ACCEPTED', CHECKING: 'CHECKING', SUPPLEMENT: 'SUPPLEMENT', WITHDRAWN: 'WITHDRAWN' },
    '2026-09-15',
  );
  await goOn(world, ['SUSPENDED'], (steps) =>
    steps.suspend('LOST_CONTACT', '连续两次入户未见到家庭成员，电话无人接听'),
  );
  await goOn(world, ['REVIEWING'], (steps) => steps.openReview('REPORT'));
  log('the district has its history until the middle of September');
  return world;
}

/** The last days, up to the one on which the demo opens. */
export async function openDays(world, { moveTo, opensOn, log }) {
  await moveTo(opensOn);
  await goOn(world, ['CONFIRMED'], (steps) => steps.confirm());
  await goOn(world, ['ADJUSTING'], (steps, of) => reduced(steps, of, opensOn));
  await goOn(world, ['TERMINATING'], async (steps) => {
    await steps.openReview('REPORT');
    await steps.proposeChange([{ code: 'MOVED_AWAY', text: '家庭已迁往外市居住，户籍同迁' }]);
  });
  await begin(
    world,
    {
      ...{
        SUBMITTED: 'SUBMITTED',
        TRANSFERRED: 'TRANSFERRED',
        NOT_ACCEPTED: 'NOT_ACCEPTED',
        CHECKED: 'CHECKED',
        EXCEEDED: 'EXCEEDED',
      },
      ...{ PROPOSED: 'PROPOSED', ON_NOTICE: 'ON_NOTICE', OBJECTED: 'OBJECTED' },
    },
    opensOn,
  );
  log('every list of the district has something to show');
}

/** The household declares that it has more than before, and still less than the standard: the street looks, and means to pay less. */
async function reduced(steps, { family }, on) {
  const more = family.household.incomes.map(({ key, kind, monthlyAmount }) => ({
    ...{ personId: family.persons[key], kind },
    monthlyAmount: `${Math.round(Number(monthlyAmount) * 1.05 + 40)}.00`,
  }));
  await steps.declareChange(more);
  await steps.visit(on, 'visit-again');
  await steps.proposeChange();
}

/** The month's roll of the district. */
async function paid(graph, month) {
  await graph.act('finance-chen', documents.draftRoll, { month, division: district }, `district-roll-${month}`);
}
