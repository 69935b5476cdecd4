// 结婚登记 (domain §6.2, MAR-01, T-MAR-6): cards and declarations only, both present, the national network, decided on the spot; at two windows at
// one moment the database lets one register.
import { registryDocuments as documents } from '../clients/marriage-documents.mjs';
import { cardsOf, declaredBefore, openRegistry, registryCode } from '../seed/registry.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { networkAnswers, strangers } from '../telling/registry.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '结婚登记：双方到场、只凭身份证和声明，联网核对，当场登记；差一天也不行，两个窗口只成一个';

const record = `query ($id: ID!) { marriageRecord(id: $id) { kind source effectiveOn certificateNo registrar { account } later { kind } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = { ...(await storyWorld(platform)), eventsUrl: platform.eventsUrl };
  await openRegistry(world.graph, world.day);
  await underAgeByOneDay(world);
  const couple = await strangers(world.graph);
  await world.settled();
  await oneAbsent(world, couple);
  const married = await onTheSpot(world, couple);
  await twoWindows(world);
  return { recordId: married.record.id, steps: world.told.steps() };
}

/** From the cards to the network's answer, at a registrar's window. */
async function verified({ graph, day, settled, eventsUrl }, { ids, two, key, by }) {
  const keyOf = (step) => `${key}-${by}-${step}-${day}`;
  const sittingId = await declaredBefore(graph, { by, ids, two, key: keyOf });
  await settled();
  await networkAnswers(graph, { sittingId, persons: ids, day, eventsUrl });
  await settled();
  return sittingId;
}

async function underAgeByOneDay(world) {
  const { graph, told, day, settled } = world;
  const tomorrow = plusDays(day, 1);
  // On the eve of a leap day the next birthday that there is in every year is that of the day after.
  const eligibleOn = tomorrow.endsWith('02-29') ? plusDays(tomorrow, 1) : tomorrow;
  const birth = `${Number(eligibleOn.slice(0, 4)) - 22}${eligibleOn.slice(4)}`;
  const { husband, wife, two, key } = await strangers(graph, [
    { name: '小任演示', birth },
    { name: '小乔演示', birth: '2000-01-01' },
  ]);
  await settled();
  const sittingId = await verified(world, { ids: [husband, wife], two, key, by: 'registrar-he' });
  const number = { sittingId, certificateNo: `J370112-${day.slice(0, 4)}-${String(two[0].serial).padStart(6, '9')}` };
  const { problems } = await graph.attempt('registrar-he', documents.registerMarriage, number, `${key}-register`);
  told.must(
    'under age',
    problems.map((one) => [one.code, one.eligibleOn]),
    [['UNDER_AGE', eligibleOn]],
  );
  told.step(`男方明天才满 22 周岁：${problems[0].message}`, 'Under age by one day: not registered');
  const { sitting } = await graph.act('registrar-he', documents.refuseMarriage, { sittingId }, `${key}-refuse`);
  told.must('on what ground', sitting.refusedFor, ['UNDER_AGE']);
  told.note(`当场书面说明理由：${sitting.documents.nodes[0].title}`);
}

async function oneAbsent({ graph, told }, { husband, wife, two, key }) {
  const [he, she] = cardsOf([husband, wife], two);
  const parties = [he, { ...she, present: false }];
  const { problems } = await graph.attempt(
    'registrar-he',
    documents.openSitting,
    { registryCode, parties },
    `${key}-alone`,
  );
  told.must(
    'one absent',
    problems.map(({ code }) => code),
    ['PARTY_ABSENT'],
  );
  told.step(`只来了男方：${problems[0].message}`, 'One of the two is absent: nothing is opened');
}

async function onTheSpot(world, { husband, wife, two, key }) {
  const { graph, told, day, settled } = world;
  const sittingId = await verified(world, { ids: [husband, wife], two, key, by: 'registrar-he' });
  told.step(
    '双方到场，只凭身份证；当面签署声明，联网核对，不收费',
    'Both are here with their cards; they declare, the network answers',
  );
  const certificateNo = `J370112-${day.slice(0, 4)}-${String(two[0].serial).padStart(6, '8')}`;
  const done = await graph.act(
    'registrar-he',
    documents.registerMarriage,
    { sittingId, certificateNo },
    `${key}-register`,
  );
  const again = await graph.act(
    'registrar-he',
    documents.registerMarriage,
    { sittingId, certificateNo },
    `${key}-register`,
  );
  told.must('sent again', again.sitting.record.id, done.sitting.record.id);
  await settled();
  const { marriageRecord } = await graph.ask('registrar-he', record, { id: done.sitting.record.id });
  told.must('the register', marriageRecord, {
    ...{ kind: 'MARRIAGE', source: 'LOCAL', effectiveOn: day, certificateNo, registrar: { account: 'registrar-he' } },
    later: [],
  });
  told.step(
    `当场登记，记录号 ${done.sitting.record.recordNo}；重复提交还是这一条`,
    'Registered on the spot; the same request sent again is the same record',
  );
  return done.sitting;
}

async function twoWindows(world) {
  const { graph, told, day, settled } = world;
  const one = await strangers(graph);
  await settled();
  const other = await strangers(graph);
  await settled();
  const windows = [
    { by: 'registrar-he', groom: one.husband, cards: one.two, at: '7' },
    { by: 'registrar-qin', groom: other.husband, cards: [other.two[0], one.two[1]], at: '6' },
  ];
  const ready = [];
  for (const { by, groom, cards, at } of windows) {
    const key = `${one.key}-window-${at}`;
    const sittingId = await verified(world, { ids: [groom, one.wife], two: cards, key, by });
    const certificateNo = `J370112-${day.slice(0, 4)}-${String(cards[0].serial).padStart(6, at)}`;
    ready.push({ by, key, input: { sittingId, certificateNo } });
  }
  const answers = await Promise.all(
    ready.map(({ by, key, input }) => graph.attempt(by, documents.registerMarriage, input, `${key}-register`)),
  );
  const codes = answers.flatMap(({ problems }) => problems.map(({ code }) => code));
  told.must('one of the two', codes, ['ALREADY_MARRIED']);
  told.step('两个窗口同时为同一人登记：只成一个，另一个被拒绝', 'Two windows at one moment: the register takes one');
}
