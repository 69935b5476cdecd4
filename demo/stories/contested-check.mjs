// The bank holds savings over the limit; the household is told, contests with evidence, is heard item by item, and the bank learns
// that its data was wrong (R-AST-02, domain §28.4). Nobody is refused unheard.
import { documents } from '../clients/documents.mjs';
import { households } from '../people/households.mjs';
import { photoDigest } from '../seed/application.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '核对超标可以申辩：逐项告知、举证、逐项答复，数据有误的由数据源更正，更正后照常确认';

const file = `query ($id: ID!) { subsistenceCase(id: $id) { status checkConclusion
  checkReport { number conclusion validUntil told { contestUntil contestAt { name } }
    items { rule text overBy findings { checkId source kind amount dataDate person { id } } } }
  contests { id statement items { itemNo answer { result reason correctAmount } } } } }`;

const mine = `query ($id: ID!) { person(id: $id) { meansChecks(first: 50) { nodes {
  askedOn source caseNumber askedBy status found } } } }`;

/** A couple of whom the bank holds 90,000 yuan. */
const savers = {
  ...households[0],
  key: 'savers',
  members: households[0].members.map((member, at) => ({
    ...member,
    key: `saver-${at}`,
    name: at === 0 ? '储演示' : member.name,
  })),
};

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told } = world;
  const { steps, family, conclusion } = await examined(world, {
    name: 'contested',
    monthlyAmount: '1800.00',
    like: savers,
  });
  told.must('over the limit', conclusion, 'EXCEED');
  const look = async () => (await world.graph.ask('reviewer-sun', file, { id: steps.caseId })).subsistenceCase;
  await toldWhatIsOver(world, steps, look);
  await contested(world, { steps, family, look });
  await heard(world, { steps, look });
  await goesOn(world, { steps, family });
  return { caseId: steps.caseId, steps: told.steps() };
}

async function toldWhatIsOver({ told, day }, steps, look) {
  const [item] = (await look()).checkReport.items;
  told.must('item by item', item.rule, 'SAVINGS');
  told.step(`核对超标：${item.text}，超过 ${item.overBy} 元`, 'The check finds savings over the limit');
  await steps.informOfCheckResult(day);
  const { told: informed } = (await look()).checkReport;
  told.must('the days for contesting', informed.contestUntil, plusDays(day, 7));
  told.step(
    `逐项告知；${informed.contestUntil} 前可以向${informed.contestAt.name}举证`,
    'The household is told item by item, until when and where it may contest',
  );
}

async function contested({ graph, told, day }, { steps, family, look }) {
  const [{ findings }] = (await look()).checkReport.items;
  const [{ checkId, kind, person }] = findings;
  await graph.act(
    'clerk-li',
    documents.contestCheckFinding,
    {
      caseId: steps.caseId,
      findings: [{ checkId, personId: person.id, kind }],
      statement: '这笔存款是弟弟的购房款，由我名下账户代收，已于上月转出。',
      evidence: [{ digest: photoDigest('bank statement') }],
    },
    `story-contest-${steps.caseId}`,
  );
  told.step('家庭举证：代收的购房款，附银行流水', 'The household contests with a statement of the account');
  const refusal = await graph.attempt(
    'reviewer-sun',
    documents.propose,
    { caseId: steps.caseId, kind: 'REFUSE', reasons: [{ code: 'ASSET_EXCEEDED', text: '金融资产超过规定' }] },
    `story-unheard-${steps.caseId}`,
  );
  told.must(
    'nobody is refused unheard',
    refusal.problems.map(({ code }) => code),
    ['CONTEST_OPEN'],
  );
  told.step(`没有答复就不能据此不予：${refusal.problems[0].message}`, 'Until it is answered nobody is refused on it');
  told.must('of the right person', person.id, family.persons[family.household.members[0].key]);
  told.note(`法定日期 ${day}`);
}

async function heard({ graph, told, settled }, { steps, look }) {
  const { contests, checkReport } = await look();
  const [contest] = contests;
  const answers = [
    {
      itemNo: contest.items[0].itemNo,
      result: 'UPHELD',
      how: 'CORRECTED',
      correctAmount: '1500.00',
      reason: '银行流水证明系代收代付，核对时点余额为 1500.00 元。',
    },
  ];
  await graph.act(
    'reviewer-sun',
    documents.answerContest,
    { caseId: steps.caseId, contestId: contest.id, answers },
    `story-answer-${steps.caseId}`,
  );
  await settled();
  const after = await look();
  told.must('the check concludes anew', after.checkConclusion, 'PASS');
  told.must('one report counts', after.checkReport.number === checkReport.number, false);
  told.must('the answer is written', after.contests[0].items[0].answer.result, 'UPHELD');
  told.step(
    `逐项答复：举证成立，余额更正为 1500.00 元，并告知数据源更正；新报告 ${after.checkReport.number}，结论：通过`,
    'Upheld: the finding is corrected, the source is told to mend its record, and the check passes',
  );
}

async function goesOn({ graph, told }, { steps, family }) {
  const proposed = await steps.propose();
  told.must('proposed to confirm', proposed.status, 'PROPOSED');
  const [head] = family.household.members;
  const { person } = await graph.ask('leader-zhou', mine, { id: family.persons[head.key] });
  const asked = person.meansChecks.nodes;
  told.must('every question is on record', asked.length > 3 && asked.every(({ found }) => found >= 0), true);
  told.step(
    `拟确认；谁查过他：${asked.length} 次询问，均为本件（${asked[0].caseNumber}），${asked[0].askedBy}发起`,
    'Proposed to confirm; and every question about him is on record, for himself to see',
  );
}
