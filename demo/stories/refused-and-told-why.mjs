// A household above the standard is refused, and told why in words that can be printed: each rule, its inputs, the remedies.
import { documents } from '../clients/documents.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '不予确认并书面说明理由：人均 1100 元不低于标准，三个工作日内送达，可以复议、诉讼';

const file = `query ($id: ID!) { subsistenceCase(id: $id) { status
  deadlines { name dueOn metOn }
  determination { outcome steps { rule result } }
  decision { kind reasons { code text } document { title number text } remedy { reconsiderationUntil litigationUntil } } } }`;

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told, day, moveTo } = world;
  const { steps, conclusion } = await examined(world, { name: 'refused', monthlyAmount: '3300.00' });
  told.must('over the standard', conclusion, 'EXCEED');
  told.step(
    '三口之家月收入 3300 元，人均 1100 元，核对结论：超标',
    'Income per head is 1,100 yuan: not below the standard',
  );

  await hasty(world, steps);
  await steps.informOfCheckResult(day);
  await moveTo(plusDays(day, 11));
  await refusedInWriting(world, steps);
  await told3Days(world, steps);
  return { caseId: steps.caseId, steps: told.steps() };
}

const reasons = [{ code: 'INCOME_NOT_BELOW_STANDARD', text: '家庭人均月收入 1100.00 元，不低于低保标准 1000.00 元。' }];

async function hasty({ graph, told }, steps) {
  const refuseFor = (grounds, key) =>
    graph.attempt(
      'reviewer-sun',
      documents.propose,
      { caseId: steps.caseId, kind: 'REFUSE', reasons: grounds },
      `story-${key}-${steps.caseId}`,
    );
  const unTold = await refuseFor(reasons, 'untold');
  told.must(
    'nobody is refused for what they were not told of',
    unTold.problems.map(({ code }) => code),
    ['CHECK_RESULT_NOT_TOLD'],
  );
  const wrong = await refuseFor([{ code: 'ASSET_EXCEEDED', text: '有两套房' }], 'wrong');
  told.must(
    'a reason that the rules did not find',
    wrong.problems.map(({ code }) => code),
    ['GROUND_CONTRADICTED'],
  );
  told.step(
    `没有告知就不能据此不予（${unTold.problems[0].message}）；与判定不符的理由也不行`,
    'Not before the household was told, and not for a reason that is not so',
  );
}

async function refusedInWriting({ graph, told }, steps) {
  await steps.propose('REFUSE', reasons);
  await steps.submitForDecision();
  told.must('refused', (await steps.refuse(reasons)).status, 'REJECTED');
  const { subsistenceCase } = await graph.ask('reviewer-sun', file, { id: steps.caseId });
  const { document } = subsistenceCase.decision;
  told.must('in writing', document.title, '最低生活保障不予确认决定书');
  told.must('with the reason', document.text.includes(reasons[0].text), true);
  told.step(`区民政局作出${document.title}（${document.number}）`, 'The bureau refuses in writing');
  for (const { rule, result } of subsistenceCase.determination.steps) told.note(`${rule}：${result}`);
}

async function told3Days({ graph, told, day }, steps) {
  await steps.deliver(plusDays(day, 11));
  const { subsistenceCase } = await graph.ask('reviewer-sun', file, { id: steps.caseId });
  const due = subsistenceCase.deadlines.find(({ name }) => name === 'limit.dibao.notifyReject');
  told.must('told in time', due.metOn, plusDays(day, 11));
  const { remedy } = subsistenceCase.decision;
  told.must('the limit of the review', remedy.reconsiderationUntil, plusDays(day, 71));
  told.step(
    `当日送达；可在 ${remedy.reconsiderationUntil} 前申请行政复议，${remedy.litigationUntil} 前提起诉讼`,
    'Delivered the same day; the remedies run from there',
  );
}
