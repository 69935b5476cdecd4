// The months before the demo opens, told to the platform through its own door: who applied in June is paid since July.
import { documents } from '../clients/documents.mjs';
import { begin, goOn, withSteps } from './live.mjs';
import { settleDistrict } from './settle.mjs';

/** The legal date on which the history of the district begins. */
export const historyBeginsOn = '2026-06-01';
const district = '370112';
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
  await begin(world, { ACTIVE: 'ON_NOTICE' }, historyBeginsOn);
  await moveTo('2026-06-09');
  await goOn(world, ['ACTIVE'], async (steps) => {
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
  log('the district has its history until the middle of September');
  return world;
}

/** The last days, up to the one on which the demo opens. */
export async function openDays(world, { moveTo, opensOn, log }) {
  await moveTo(opensOn);
  await goOn(world, ['CONFIRMED'], (steps) => steps.confirm());
  await begin(
    world,
    {
      ...{ SUBMITTED: 'SUBMITTED', NOT_ACCEPTED: 'NOT_ACCEPTED', CHECKED: 'CHECKED', EXCEEDED: 'EXCEEDED' },
      ...{ PROPOSED: 'PROPOSED', ON_NOTICE: 'ON_NOTICE', OBJECTED: 'OBJECTED' },
    },
    opensOn,
  );
  log('every list of the district has something to show');
}

/** The month's roll of the district. */
async function paid(graph, month) {
  await graph.act('finance-chen', documents.draftRoll, { month, division: district }, `district-roll-${month}`);
}
