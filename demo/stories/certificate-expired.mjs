// 残疾人证过期 (domain §4.4): two people on the care allowance whose certificates run out on one day. One renews late: reminded, stopped
// from the following month, made up for by three months at most. The other is assessed anew in time: paid as before until the new grade.
import { openEvents } from '../clients/events.mjs';
import { publishAllowanceStandards } from '../seed/allowance-standards.mjs';
import { changed, registered } from '../stand-ins/federation.mjs';
import { tell } from '../stand-ins/tell.mjs';
import { lineOf, lockAllowanceRoll } from '../telling/allowance-roll.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { until } from '../telling/disabled-person.mjs';
import { careOf, onCareAllowance } from '../telling/on-care-allowance.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title = '残疾人证过期：提前六个月提醒，次月停发，补办后最多补三个月；及时换证的按原等级照发';
export const takes = 'MONTHS';

const allowance = 'CARE';
const physical = (level) => [{ category: 'PHYSICAL', level }];

/** The months after this one, as many as are asked for. */
const monthsAfter = (month, count) => {
  const found = [month];
  while (found.length <= count) found.push(monthAfter(`${found.at(-1)}-01`));
  return found.slice(1);
};

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const events = await openEvents(platform.eventsUrl);
  try {
    await publishAllowanceStandards(world.graph);
    const late = await onCareAllowance(world, expiring);
    const inTime = await onCareAllowance(world, expiring);
    const scene = { ...world, events, late, inTime, validTo: plusDays(world.day, 180) };
    await reminded(scene);
    await assessedAnew(scene);
    const stopped = await ranOut(scene);
    await rolled({ ...scene, stopped });
    await renewed({ ...scene, month: stopped.at(-1) });
    const after = { ...scene, stopped, next: monthsAfter(stopped.at(-1), 1)[0] };
    await madeUpFor(after);
    await regraded(after);
    await paidLater(after);
  } finally {
    await events.close();
  }
  return { steps: world.told.steps() };
}

/** Somebody whose certificate the federation's register lets run out in half a year is granted the care allowance. */
const expiring = { story: 'expired', name: '期演示', grade: '42', validDays: 180, monthlyAmount: '152.00' };

async function reminded({ graph, told, day, moveTo, late, inTime, validTo }) {
  told.step(
    `${day}，两人肢体二级，各领护理补贴每月 152 元；残疾人证都在 ${validTo} 到期`,
    'Two people draw 152 yuan a month each; the certificates of both run out in half a year',
  );
  await moveTo(plusDays(day, 1));
  for (const person of [late, inTime]) {
    const { certificate } = await careOf(graph, person);
    told.must('reminded', [certificate.status, certificate.remindedFor], ['VALID', validTo]);
  }
  told.step('到期前六个月，提醒换证', 'Six months before, both are reminded');
}

/** 及时换证: the federation says that a new assessment is under way. */
async function assessedAnew({ graph, told, moveTo, events, inTime, validTo, day }) {
  const today = plusDays(validTo, -10);
  await moveTo(today);
  const register = { ...registered({ disabilities: physical(2), validDays: 180 }, day), revision: 2 };
  await tell(events, changed(inTime.id, { ...register, renewing: true, effectiveOn: today }), { today });
  await until(
    () => careOf(graph, inTime),
    ({ certificate }) => certificate.renewing,
    'the new assessment',
  );
  told.step('其中一人到期前十天开始换证评定，另一人没有去', 'One of them is assessed anew; the other does not go');
}

/** Runs out; answers the months for which nothing is paid to the one who is late. */
async function ranOut({ graph, told, moveTo, settled, late, inTime, validTo }) {
  await moveTo(validTo);
  told.must('on the last valid day', (await careOf(graph, late)).certificate.status, 'VALID');
  const ranOutOn = plusDays(validTo, 1);
  await moveTo(ranOutOn);
  await settled();
  const { certificate, months } = await careOf(graph, late);
  told.must('run out', [certificate.status, certificate.statusSince], ['EXPIRED', ranOutOn]);
  const month = ranOutOn.slice(0, 7);
  const stopped = monthsAfter(month, 4);
  told.must('paid in the month in which it ran out', [months[month].status, months[month].amount], ['PAID', '152.00']);
  const next = months[stopped[0]];
  told.must('stopped', [next.status, next.amount, next.reason.code], ['STOPPED', '0.00', 'CERT_EXPIRED']);
  told.step(
    `${ranOutOn} 起过期：${month} 照发，${stopped[0]} 起停发`,
    'Run out from the day after: the month is paid still, the allowance stops from the following month',
  );
  const asBefore = (await careOf(graph, inTime)).months[stopped[0]];
  told.must('as before', [asBefore.status, asBefore.amount, asBefore.reason.code], ['PAID', '152.00', 'ELIGIBLE']);
  told.step(
    '换证评定中的一人按原等级照发 152 元',
    'Who is being assessed anew is paid as before, by the grade of before',
  );
  return stopped;
}

/** Each month's roll is locked as the month begins. */
async function rolled({ graph, told, moveTo, late, inTime, stopped }) {
  for (const each of stopped) {
    await moveTo(`${each}-01`);
    await lockAllowanceRoll(graph, { allowance, month: each, key: `story-expired-${late.id}` });
    told.must('not on the roll', await lineOf(graph, { allowance, month: each, personId: late.id }), undefined);
    const line = await lineOf(graph, { allowance, month: each, personId: inTime.id });
    told.must('on the roll', [line.amount, line.arrears], ['152.00', '0.00']);
  }
  told.step(
    `${stopped[0]} 至 ${stopped.at(-1)} 的名册：过期的不在册，换证的在册`,
    'Four months’ rolls are locked: without the one, with the other',
  );
}

/** Both have new certificates on one day: the late one of the grade of before, the other of a graver one. */
async function renewed({ graph, moveTo, settled, events, late, inTime, month }) {
  const today = `${month}-10`;
  await moveTo(today);
  const card = (level, revision) => ({
    ...registered({ disabilities: physical(level) }, today),
    ...{ revision, issuedOn: today, effectiveOn: today },
  });
  await tell(events, changed(late.id, card(2, 2)), { today });
  await tell(events, changed(inTime.id, card(1, 3)), { today });
  for (const person of [late, inTime]) {
    const isValid = ({ certificate }) => certificate.status === 'VALID' && certificate.validTo > today;
    await until(() => careOf(graph, person), isValid, 'the new certificate');
  }
  await settled();
}

/** What was not paid is due with the next roll, of the last three months before. */
async function madeUpFor({ graph, told, late, stopped, next }) {
  const [lost, ...madeUp] = stopped;
  const { months, arrears } = await careOf(graph, late);
  told.must('longer ago', [months[lost].status, months[lost].amount], ['STOPPED', '0.00']);
  const due = madeUp.map((each) => [each, '152.00']);
  told.must('made up for', arrears, due);
  told.must(
    'now due',
    madeUp.map((each) => [each, months[each].amount]),
    due,
  );
  told.must('from the next month on', [months[next].status, months[next].amount], ['PAID', '152.00']);
  told.step(
    `补办：${next} 起恢复，补发 ${madeUp[0]} 至 ${madeUp.at(-1)} 三个月共 456 元；${lost} 超过三个月，不补`,
    'Renewed late: paid again from the next month, three months are made up for, the fourth is not',
  );
}

async function regraded({ graph, told, inTime, stopped, next }) {
  const { months, arrears } = await careOf(graph, inTime);
  const during = stopped.map((each) => months[each].amount);
  told.must('while assessed', during, ['152.00', '152.00', '152.00', '152.00']);
  told.must('nothing to make up for', arrears, []);
  told.must('by the new grade', months[next].amount, '176.00');
  told.step(
    `换证的一人评为一级：期间按原等级，${next} 起 176 元`,
    'The other is found graver: by the old grade in between, 176 yuan from the next month on',
  );
}

/** The next roll pays what was made up for. */
async function paidLater({ graph, told, moveTo, late, next }) {
  await moveTo(`${next}-01`);
  await lockAllowanceRoll(graph, { allowance, month: next, key: `story-expired-${late.id}` });
  const line = await lineOf(graph, { allowance, month: next, personId: late.id });
  told.must('the next roll', [line.amount, line.arrears, line.payable], ['152.00', '456.00', '608.00']);
  told.step(
    `${next} 名册：本月 152 元加补发 456 元，共 608 元`,
    'The next roll pays the month and the three before it',
  );
}
