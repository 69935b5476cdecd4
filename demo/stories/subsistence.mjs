// 最低生活保障, from the window to the first monthly roll (domain §19.1), told by a plain client of the gateway.
import { documents } from '../clients/documents.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { streetB } from '../people/households.mjs';
import { application } from '../seed/application.mjs';
import { monthAfter, plusDays } from '../telling/calendar-days.mjs';
import { storyFamily } from '../telling/family.mjs';
import { caseFile, otherStreet, ownCases, personFile, timeline } from '../telling/questions.mjs';
import { storyteller } from '../telling/told.mjs';

export const title = '低保从申请到发放：三口之家、一次公示、准时确认、次月领到 1200.00 元';

/** The story's own day; a platform that stands later tells it from its own today on, in the same rhythm. */
const canonical = '2026-09-24';

/**
 * Runs the story and prints each step; throws when anything is not as the law has it.
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 * @returns {Promise<{ caseId: string, number: string, steps: number }>}
 */
export async function run({ gatewayUrl, token, clock, print = console.log }) {
  const graph = graphClient({ gatewayUrl, token });
  const told = storyteller(print);
  const settled = () => clock.drained();
  const moveTo = async (day) => {
    await clock.moveTo(day);
    told.note(`法定日期 ${day} legal date`);
  };
  if ((await clock.today()) < canonical) await clock.moveTo(canonical);
  const day = await clock.today();
  const days = {
    visit: plusDays(day, 18),
    notice: plusDays(day, 21),
    tooEarly: plusDays(day, 28),
    confirm: plusDays(day, 29),
  };
  const world = { graph, told, settled, moveTo, day, days, asWritten: day === canonical };

  const family = await storyFamily(graph, day, settled);
  const steps = application({ graph, family, key: `story-${family.persons.wei}` });
  await atTheWindow(world, family, steps);
  await checked(world, steps);
  await proposedAndPosted(world, steps);
  await confirmedOnTime(world, steps);
  await paid(world, family, steps);
  const number = await seenByWhomItConcerns(world, family, steps);
  return { caseId: steps.caseId, number, steps: told.steps() };
}

async function atTheWindow({ graph, told, settled, day, asWritten }, family, steps) {
  told.step(
    `${day}，卫家三口人到山大路街道窗口，月收入共 1800 元，低保标准每月 1000 元`,
    'A family of three comes to the window: 1,800 yuan a month, the standard is 1,000',
  );
  const wrong = await graph.attempt(
    'clerk-wang-b',
    documents.openIntake,
    { applicantId: steps.applicantId, division: streetB, reason: '申请低保', channel: 'WINDOW', items: ['AST-01'] },
    `story-wrong-window-${steps.applicantId}`,
  );
  told.must(
    'the wrong window says so',
    wrong.problems.map(({ code }) => code),
    ['WRONG_ACCEPTANCE_PLACE'],
  );
  told.note(`走错窗口：${wrong.problems[0].message}`);

  const visit = await steps.openIntake('家庭收入低，孩子上学，申请最低生活保障');
  told.must(
    'the visit suggests 低保',
    visit.suggestions.map(({ item }) => item.code),
    ['AST-01'],
  );
  told.step(
    `受理 ${visit.intake.number}，按已知情况建议：最低生活保障`,
    'The visit is opened; the facts suggest 最低生活保障',
  );

  const wages = ['wei', 'wei-wife'].map((key, at) => ({
    personId: family.persons[key],
    kind: 'WAGE',
    monthlyAmount: ['1100.00', '700.00'][at],
  }));
  const applied = await steps.apply(visit.ticket, { incomes: wages, signedOn: day });
  told.must('the case is handed in', applied.status, 'SUBMITTED');
  told.step(`提交申请，办件号 ${applied.number}`, 'The application is handed in and has a number with a check digit');
  await settled();

  const accepted = await steps.accept();
  told.must('the case is accepted', accepted.status, 'ACCEPTED');
  const file = await graph.ask('clerk-li', caseFile, { id: steps.caseId });
  const total = file.subsistenceCase.deadlines.find(({ name }) => name === 'limit.dibao.total');
  told.step('街道受理，法定时限起算', 'The street accepts: the statutory limits begin');
  told.note(`${total?.label ?? '全程'}：${total?.dueOn ?? total?.provisionalDueOn}`);
  if (asWritten) told.must('30 working days from 2026-09-24', total?.dueOn, '2026-11-12');
}

async function checked({ told, moveTo, day, days }, steps) {
  await moveTo(plusDays(day, 4));
  const started = await steps.startVerification();
  told.must('the check has begun', started.status, 'INVESTIGATING');
  told.step(
    '启动家庭经济状况核对，向银行、税务、社保等来源发出请求',
    'The check begins: the outside sources are asked by events',
  );
  told.must('nothing over the limits', await steps.checked(), 'PASS');
  told.note('各来源均已答复，核对通过 every source answered: PASS');

  await moveTo(days.visit);
  const visited = await steps.visit(days.visit);
  told.must('still in investigation', visited.status, 'INVESTIGATING');
  told.step('两名工作人员入户调查', 'Two officers visit the home');
}

async function proposedAndPosted({ graph, told, moveTo, days }, steps) {
  await moveTo(days.notice);
  const proposed = await steps.propose();
  told.must('an approval is proposed', proposed.status, 'PROPOSED');
  const file = await graph.ask('reviewer-sun', caseFile, { id: steps.caseId });
  const { determination } = file.subsistenceCase;
  told.must('the amount proposed', determination.amount, '1200.00');
  told.step('审核岗提出拟确认意见：每月 1200.00 元', 'The reviewer proposes 1,200.00 yuan a month');
  for (const { rule, result } of determination.steps) told.note(`${rule}：${result}`);
  for (const { name, value, effectiveFrom, source } of determination.parameters.slice(0, 3)) {
    told.note(`${name} = ${value}（自 ${effectiveFrom}，${source}）`);
  }
  const posted = await steps.postNotice(days.notice);
  told.must('on public notice', posted.status, 'PUBLICIZED');
  told.step('在社区公示 7 天，姓名脱敏', 'Public notice for seven full days, names masked');
}

async function confirmedOnTime({ graph, told, moveTo, days }, steps) {
  await moveTo(days.tooEarly);
  const early = await graph.attempt(
    'bureau-zheng',
    documents.confirm,
    { caseId: steps.caseId },
    `story-too-early-${steps.caseId}`,
  );
  told.must(
    'a confirmation one day too early',
    early.problems.map(({ code, earliestOn }) => [code, earliestOn]),
    [['PUBLICITY_NOT_FINISHED', days.confirm]],
  );
  told.step(
    `${days.tooEarly} 提前确认被拒绝：${early.problems[0].code}`,
    'One day too early the confirmation is refused',
  );
  told.note(early.problems[0].message);

  await moveTo(days.confirm);
  const confirmed = await steps.confirm();
  if (!['CONFIRMED', 'ACTIVE'].includes(confirmed.status)) told.must('confirmed', confirmed.status, 'CONFIRMED');
  const { subsistenceCase: file } = await graph.ask('bureau-zheng', caseFile, { id: steps.caseId });
  told.must('the award', [file.award.monthlyAmount, file.award.from], ['1200.00', monthAfter(days.confirm)]);
  told.step(
    `${days.confirm} 区民政局确认，自 ${file.award.from} 起每月 1200.00 元`,
    'On time the bureau confirms; the award begins with the following month',
  );
  told.note(file.decision.document.title);
}

async function paid({ graph, told, settled, moveTo, days }, family, steps) {
  await steps.deliver(days.confirm);
  const month = monthAfter(days.confirm);
  await moveTo(`${month}-01`);
  const drafted = await graph.act(
    'finance-chen',
    documents.draftRoll,
    { month, division: '370112' },
    `story-roll-${month}-${family.id}`,
  );
  const { subsistenceRoll } = await graph.ask(
    'finance-chen',
    `query ($month: Month!) { subsistenceRoll(month: $month, division: "370112") {
      households totalAmount lines(first: 100) { nodes { household { id } amount } } } }`,
    { month },
  );
  const line = subsistenceRoll.lines.nodes.find(({ household }) => household.id === family.id);
  told.must('the household on the roll', line?.amount, '1200.00');
  told.step(
    `起草 ${month} 发放名册：${drafted.roll.households} 户，共 ${drafted.roll.totalAmount} 元，卫家 1200.00 元`,
    'The monthly roll holds the household at exactly 1,200.00',
  );
  await settled();
  const { case: shown } = await graph.ask('clerk-li', 'query ($id: ID!) { case(id: $id) { status } }', {
    id: steps.caseId,
  });
  told.must('the unified list shows the outcome', shown.status, 'ACTIVE');
}

async function seenByWhomItConcerns({ graph, told }, family, steps) {
  const { person } = await graph.ask('clerk-li', personFile, { id: steps.applicantId });
  told.must(
    'one query reads the file across services',
    [person.name, person.cases.nodes[0].id, person.subsistence.award.monthlyAmount],
    [family.household.members[0].name, steps.caseId, '1200.00'],
  );
  told.step('一人一档：一次查询读出姓名、户籍、办件、待遇', 'One query reads the whole file, over several services');
  const other = await graph.ask('clerk-wang-b', otherStreet, {
    id: steps.caseId,
    number: person.cases.nodes[0].number,
  });
  told.must('another street sees nothing', [other.case, other.caseByNumber, other.subsistenceCase], [null, null, null]);
  if (family.account !== undefined) {
    const { cases } = await graph.ask(family.account, ownCases);
    told.must(
      'the resident sees their own',
      cases.nodes.map(({ id }) => id),
      [steps.caseId],
    );
  }
  told.step(
    '别的街道什么也看不到；本人只看得到自己的',
    'Another street sees nothing of it; the resident sees only their own',
  );
  const { case: shown } = await graph.ask('clerk-li', timeline, { id: steps.caseId });
  for (const { on, label, by } of shown.timeline.nodes) told.note(`${on}  ${label}（${by}）`);
  return person.cases.nodes[0].number;
}
