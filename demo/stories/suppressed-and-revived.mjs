// 特困与护理补贴 (domain §4.2, §9, T-DIS-2): a woman with a standing care allowance becomes 特困: suppressed from the following month,
// with the reason; what she asks for meanwhile is refused. It ends, and is told late, and twice: she is paid again from the following
// month, without a lost month and without a doubled one. 特困 has its owner later: here a stand-in tells (demo/stand-ins/owners-to-come.mjs).
import { randomUUID } from 'node:crypto';
import { allowanceDocuments as documents } from '../clients/allowance-documents.mjs';
import { entitledIn } from '../clients/entitlement-documents.mjs';
import { openEvents } from '../clients/events.mjs';
import { streetA } from '../people/households.mjs';
import { publishAllowanceStandards } from '../seed/allowance-standards.mjs';
import { register } from '../stand-ins/owners-to-come.mjs';
import { lineOf, lockAllowanceRoll } from '../telling/allowance-roll.mjs';
import { monthAfter } from '../telling/calendar-days.mjs';
import { until, visitOf } from '../telling/disabled-person.mjs';
import { careOf, onCareAllowance } from '../telling/on-care-allowance.mjs';
import { storyWorld } from '../telling/walk.mjs';

export const title =
  '护理补贴遇上特困：次月起停、说明原因，其间两项都不予；特困结束次月恢复，晚报的补发，不漏一月不重一月';
export const takes = 'MONTHS';

const allowance = 'CARE';
const amount = '176.00';
const next = (month) => monthAfter(`${month}-01`);

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, eventsUrl: string, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const events = await openEvents(platform.eventsUrl);
  try {
    await publishAllowanceStandards(world.graph);
    const she = await onCareAllowance(world, {
      ...{ story: 'revived', name: '肢演示', grade: '41', validDays: 1_800, monthlyAmount: amount },
    });
    const months = [world.day.slice(0, 7)];
    while (months.length < 5) months.push(next(months.at(-1)));
    const support = { kind: 'DESTITUTE', id: randomUUID(), personId: she.id };
    const scene = { ...world, she, months, support, owner: register(events) };
    await granted(scene);
    const told = await becomesDestitute(scene);
    await toldInWriting(scene);
    await asksMeanwhile(scene);
    await whileSuppressed(scene);
    await endsAndIsToldLate({ ...scene, before: told });
    await paidAgain(scene);
    await eachMonthOnce(scene);
  } finally {
    await events.close();
  }
  return { steps: world.told.steps() };
}

async function granted({ graph, told, day, settled, she, months: [first] }) {
  await settled();
  const { months } = await careOf(graph, she);
  told.must('paid', [months[first].status, months[first].amount], ['PAID', amount]);
  told.step(`${day}，肢体一级，护理补贴每月 ${amount} 元，自 ${first} 起`, 'She draws the care allowance');
}

/** 特困 is confirmed tomorrow and told on the same day. Answers what was told. */
async function becomesDestitute({ graph, told, moveTo, settled, day, she, support, owner, months: [first, second] }) {
  const from = `${second}-10`;
  await moveTo(from);
  const word = await owner.begin(support, { from, careLevel: 'NONE', mode: 'AT_HOME' }, from);
  await settled();
  const third = next(second);
  const stopped = ({ months }) => months[third]?.status === 'STOPPED';
  const { months } = await until(() => careOf(graph, she), stopped, 'the stop');
  const shown = [first, second, third].map((month) => [months[month].status, months[month].amount]);
  told.must('the month itself is paid, the next is not', shown, [
    ['PAID', amount],
    ['PAID', amount],
    ['STOPPED', '0.00'],
  ]);
  told.must('why', months[third].reason.code, 'IN_TEKUN');
  told.step(
    `${from} 确认为特困：${second} 照发，${third} 起停发，原因“已纳入特困供养”`,
    'She becomes 特困: the month is paid, the allowance stops from the following one, with its reason',
  );
  const { entitled, suppressed } = await entitledIn(graph, she.id, third);
  told.must('entitled', entitled, ['DESTITUTE']);
  told.must('suppressed', suppressed, [['PWD_CARE', 'DESTITUTE', 'IN_TEKUN']]);
  told.note(`${third} 应享：特困供养；被压制：护理补贴`);
  await owner.repeat(word, day);
  return word;
}

/** 停发通知书: what followed from a fact is told in writing too, once. */
async function toldInWriting({ graph, told, she, months }) {
  const [, second, third] = months;
  const { awardId } = await careOf(graph, she);
  const key = `story-revived-${she.id}-notice`;
  const { disabilityUntoldStops: waiting } = await graph.ask('clerk-li', documents.untoldStops, {});
  const hers = waiting.nodes.find(({ award }) => award?.id === awardId);
  told.must('waits to be told', [hers?.from, hers?.reason.code], [third, 'IN_TEKUN']);
  const heard = { awardId, heardOn: `${second}-10`, opinion: '已听取本人意见，本人无异议' };
  await graph.act('bureau-wu', documents.tellStop, heard, key);
  const again = await graph.attempt('bureau-wu', documents.tellStop, heard, `${key}-again`);
  told.must('once', again.problems[0]?.code, 'NO_STOP_TO_TELL');
  const { disabilityAllowanceCase: file } = await graph.ask('clerk-li', documents.papers, { id: she.caseId });
  const [notice] = file.documents.nodes.filter(({ kind }) => kind === 'STOP');
  told.must('says why', notice.text.includes('已纳入特困供养'), true);
  told.step(
    `听取意见后，区局出具《${notice.title}》${notice.number}，写明自何月起、原因与救济，${notice.deliverBy} 前送达`,
    'She is heard, and the stop is told in writing: from when, why, what is open against it',
  );
}

/** What she asks for meanwhile is refused, with a code. */
async function asksMeanwhile({ graph, told, she, settled }) {
  const key = `story-revived-${she.id}-meanwhile`;
  const visit = { items: ['DIS-01', 'DIS-02'], street: streetA, reason: '再次申请两项补贴', key };
  const intakeTicket = await visitOf(graph, she, visit);
  const living = await graph.attempt('clerk-li', documents.applyForLiving, { intakeTicket }, `${key}-living`);
  const careEvidence = '起居需人照护';
  const care = await graph.attempt('clerk-li', documents.applyForCare, { intakeTicket, careEvidence }, `${key}-care`);
  const codes = [living, care].map(({ case: opened, problems }) => [opened, problems[0]?.code]);
  told.must('refused', codes, [
    [null, 'BENEFIT_MUTEX'],
    [null, 'ALLOWANCE_ALREADY_DRAWN'],
  ]);
  await settled();
  told.step(`其间申请生活补贴：${living.problems[0].message}`, 'What she asks for meanwhile is refused');
}

/** The month's roll is locked without her. */
async function whileSuppressed({ graph, told, moveTo, she, months }) {
  const [, , third] = months;
  await moveTo(`${third}-01`);
  await lockAllowanceRoll(graph, { allowance, month: third, key: `story-revived-${she.id}` });
  told.must('not on the roll', await lineOf(graph, { allowance, month: third, personId: she.id }), undefined);
  told.step(`${third} 名册锁定：她不在册`, 'The roll of the month is locked without her');
}

/** It ended with the month in which it was suppressed; told when the roll of the month after is locked already, and told twice. */
async function endsAndIsToldLate({ graph, told, moveTo, settled, she, support, owner, months, before }) {
  const [, , third, fourth, fifth] = months;
  const endsAt = `${third}-20`;
  await moveTo(`${fourth}-01`);
  await lockAllowanceRoll(graph, { allowance, month: fourth, key: `story-revived-${she.id}` });
  told.must('not on the roll', await lineOf(graph, { allowance, month: fourth, personId: she.id }), undefined);
  const today = `${fourth}-05`;
  await moveTo(today);
  const word = await owner.end(support, { endsAt, reasonCode: 'NO_LONGER_DESTITUTE' }, today);
  await owner.repeat(word, today);
  await owner.repeat(before, today);
  const revived = ({ months: so }) => so[fifth]?.status === 'PAID';
  const { months: so, arrears } = await until(() => careOf(graph, she), revived, 'the going on');
  await settled();
  told.must('suppressed for one month', [so[third].status, so[third].reason.code], ['STOPPED', 'IN_TEKUN']);
  told.must('from the following month', [so[fourth].status, so[fourth].amount], ['PAID', amount]);
  told.must('made up for, once', arrears, [[fourth, amount]]);
  told.step(
    `特困到 ${endsAt} 为止，${today} 才报来，又报了两遍：${fourth} 起恢复，${fourth} 名册已锁定，补发 ${amount} 元`,
    'It ended in the month before and is told late, and twice: going on from the following month, whose roll was locked, made up for once',
  );
}

async function paidAgain({ graph, told, moveTo, she, months }) {
  const fifth = months.at(-1);
  await moveTo(`${fifth}-01`);
  await lockAllowanceRoll(graph, { allowance, month: fifth, key: `story-revived-${she.id}` });
  const line = await lineOf(graph, { allowance, month: fifth, personId: she.id });
  told.must('the month and what is made up for', [line.amount, line.arrears], [amount, amount]);
  told.step(`${fifth} 名册：本月与补发各 ${amount} 元`, 'The next roll pays the month and the one before');
}

/** Over all months: 特困 or the allowance, never both, never neither. */
async function eachMonthOnce({ graph, told, she, months }) {
  const seen = [];
  for (const month of months) seen.push([month, (await entitledIn(graph, she.id, month)).entitled]);
  const [first, second, third, fourth, fifth] = months;
  told.must('each month once', seen, [
    [first, ['PWD_CARE']],
    [second, ['PWD_CARE']],
    [third, ['DESTITUTE']],
    [fourth, ['PWD_CARE']],
    [fifth, ['PWD_CARE']],
  ]);
  told.step('逐月核对：每月恰有一项，不漏不重', 'Month by month exactly one of the two: none lost, none doubled');
}
