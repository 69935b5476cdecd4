// A neighbour objects during the notice; the street goes again, asks the neighbourhood, and finds nothing in it (57号第十九条).
import { documents } from '../clients/documents.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { examined, storyWorld } from '../telling/walk.mjs';

export const title = '公示有异议，查无此事：重新入户、民主评议、答复异议人，自零重新公示满七天后确认';

/** @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told, day, moveTo } = world;
  const { steps } = await examined(world, { name: 'dismissed', monthlyAmount: '1800.00' });
  await steps.propose();
  await steps.postNotice(day);
  told.step('三口之家月收入 1800 元，拟确认并公示', 'A household is on public notice');

  await moveTo(plusDays(day, 3));
  await objected(world, steps);
  await lookedInto(world, steps);
  await noticedAnew(world, steps);
  return { caseId: steps.caseId, steps: told.steps() };
}

async function objected({ graph, told, day }, steps) {
  const nameless = await graph.attempt(
    'reviewer-sun',
    documents.raiseObjection,
    { caseId: steps.caseId, content: '听说他家有钱' },
    `story-nameless-${steps.caseId}`,
  );
  told.must(
    'an anonymous objection without a clue',
    nameless.problems.map(({ code }) => code),
    ['OBJECTION_CLUE_MISSING'],
  );
  const who = { objector: { name: '吴邻居', contact: '同一村民小组' } };
  const { status } = await steps.raiseObjection('该户在镇上有一间门面出租', who);
  told.must('back to be looked into', status, 'OBJECTED');
  told.step(
    `${plusDays(day, 3)}，匿名又没有线索的不接受；邻居留名提出：该户有门面出租`,
    'A neighbour who leaves a name objects: they let a shop',
  );
}

async function lookedInto({ graph, told, day }, steps) {
  const on = plusDays(day, 3);
  const answer = { objectionNo: 1, result: 'DISMISSED', reasons: '不动产登记和入户均未见门面，所指门面系其兄所有。' };
  const early = await graph.attempt(
    'reviewer-sun',
    documents.answerObjection,
    { caseId: steps.caseId, ...answer },
    `story-early-answer-${steps.caseId}`,
  );
  told.must(
    'nothing was looked into yet',
    early.problems.map(({ code }) => code),
    ['REINVESTIGATION_MISSING'],
  );
  await steps.visit(on, 'visit-again');
  const meeting = { heldOn: on, participants: 9, agreed: 9, disagreed: 0, summary: '到会村民均称该户没有门面。' };
  await steps.recordReviewMeeting(meeting);
  await steps.answerObjection(answer);
  await steps.tellObjector(1, on);
  told.step('街道重新入户、召开民主评议，答复：不成立，并当面告知异议人', 'Looked into again, dismissed, and told');
}

async function noticedAnew({ graph, told, day, moveTo }, steps) {
  const on = plusDays(day, 3);
  await steps.propose('APPROVE', [], 'propose-again');
  await steps.postNotice(on, 'notice-again');
  await moveTo(plusDays(on, 7));
  const early = await graph.attempt(
    'bureau-zheng',
    documents.confirm,
    { caseId: steps.caseId },
    `story-again-early-${steps.caseId}`,
  );
  told.must(
    'the days began from zero',
    early.problems.map(({ code, earliestOn }) => [code, earliestOn]),
    [['PUBLICITY_NOT_FINISHED', plusDays(on, 8)]],
  );
  await moveTo(plusDays(on, 8));
  told.must('confirmed', (await steps.confirm()).status, 'CONFIRMED');
  await steps.publishConfirmation();
  told.step(
    '自零重新公示满七天后确认，并在村（社区）公布确认结果',
    'Noticed anew for seven full days, confirmed, published',
  );
}
