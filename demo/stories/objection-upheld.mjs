// A neighbour's objection holds: what was found counts, the household is told and may contest it, and then it is refused.
import { documents } from '../clients/documents.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '公示有异议，查证成立：门面租金计入收入，告知并给予举证期后不予确认，书面送达';

const shown = `query ($id: ID!) { subsistenceCase(id: $id) {
  objections { no anonymous clues result } checkReport { overLimit } decision { reasons { text } remedy { reconsiderationUntil } } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { graph, told, day, moveTo } = world;
  const { family, steps } = await examined(world, { name: 'upheld', monthlyAmount: '1800.00' });
  await steps.propose();
  await steps.postNotice(day);
  await steps.raiseObjection('该户有门面出租', { clues: ['镇中心街 12 号门面，每月五日收租'] });
  told.step('公示期间有人匿名举报，留下可以核查的线索', 'Somebody objects anonymously, with something to look into');

  await steps.visit(day, 'visit-again');
  const [head] = family.household.members;
  const found = [{ personId: family.persons[head.key], kind: 'PROPERTY', amount: '3000.00' }];
  const reasons = '承租人证实每月租金 3000 元，与收款记录一致。';
  await steps.answerObjection({ objectionNo: 1, result: 'UPHELD', reasons, found });
  await held(world, steps);
  await moveTo(plusDays(day, 11));
  await refused(world, steps);
  const { subsistenceCase } = await graph.ask('reviewer-sun', shown, { id: steps.caseId });
  told.must('what came of it', subsistenceCase.objections[0].result, 'UPHELD');
  told.note(`可申请复议至 ${subsistenceCase.decision.remedy.reconsiderationUntil}`);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function held({ graph, told, day }, steps) {
  const approve = await graph.attempt(
    'reviewer-sun',
    documents.propose,
    { caseId: steps.caseId, kind: 'APPROVE' },
    `story-upheld-approve-${steps.caseId}`,
  );
  told.must(
    'the rent counts',
    approve.problems.map(({ code }) => code),
    ['INCOME_NOT_BELOW_STANDARD'],
  );
  told.step(
    '重新入户查实每月租金 3000 元，异议成立，不再符合条件',
    'The objection holds: a rent of 3,000 yuan a month',
  );
  const { subsistenceCase } = await graph.ask('reviewer-sun', shown, { id: steps.caseId });
  await steps.informOfCheckResult(day);
  told.step(
    `逐项告知该户：${subsistenceCase.checkReport.overLimit.join('；')}，可以举证`,
    'The household is told, and may contest it',
  );
}

async function refused({ told, day }, steps) {
  const grounds = [
    { code: 'INCOME_NOT_BELOW_STANDARD', text: '家庭出租门面月租 3000 元，人均月收入 1600 元，不低于低保标准。' },
  ];
  await steps.propose('REFUSE', grounds, 'propose-refusal');
  await steps.submitForDecision();
  told.must('refused', (await steps.refuse(grounds)).status, 'REJECTED');
  await steps.deliver(plusDays(day, 11));
  told.step(
    '举证期满没有举证，区民政局作出不予确认决定，书面说明理由并送达',
    'Refused in writing, with reasons, and delivered',
  );
}
