// 渐退 (F-4): somebody finds work, the household is above the standard; it goes on being paid for six months at most, and then ends.
import { monthAfter } from '../telling/calendar-days.mjs';
import { onAllowance } from '../telling/on-allowance.mjs';
import { storyWorld, wages } from '../telling/walk.mjs';

export const title = '渐退：就业后超过标准，听取意见后渐退六个月，期满终止';
export const takes = 'MONTHS';

/** The month so many after one. */
const monthsAfter = (month, count) => {
  let last = month;
  for (let i = 0; i < count; i += 1) last = monthAfter(`${last}-01`);
  return last;
};

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told, settled, moveTo } = world;
  const { family, steps, review } = await onAllowance(world, { name: 'fade-out', monthlyAmount: '1800.00' });
  const today = await platform.clock.today();
  await review.declare(wages(family, '3600.00'));
  await steps.visit(today, 'visit-again');
  await review.propose();
  const { review: open } = await review.file();
  const first = monthAfter(today);
  const last = monthsAfter(first, 5);
  told.must('what is intended', [open.proposal.kind, open.proposal.from, open.proposal.to], ['FADE_OUT', first, last]);
  told.step(
    `找到工作，人均 1200.00 元，不再低于标准：拟自 ${first} 至 ${last} 渐退`,
    'Work lifts the household above the standard',
  );

  await review.hear('AGREES', '同意，有工作了。');
  await review.decide();
  await settled();
  const fading = await review.file();
  told.must(
    'still on the allowance',
    [fading.status, fading.award.status, fading.award.to],
    ['ACTIVE', 'ACTIVE', last],
  );
  told.step(
    `决定渐退：头一个月 ${fading.award.amounts.at(-1).amount} 元，全家的其他救助照旧到 ${last}`,
    'Decided; it fades',
  );

  await moveTo(`${last}-28`);
  told.must('in its last month', (await review.file()).award.status, 'ACTIVE');
  await moveTo(`${monthAfter(`${last}-01`)}-01`);
  await settled();
  const ended = await review.file();
  told.must('at the end', [ended.status, ended.award.status, ended.award.to], ['TERMINATED', 'ENDED', last]);
  told.step(`${last} 发完最后一个月，渐退期满，终止`, 'The last month is over, and the award with it');
  return { caseId: steps.caseId, steps: told.steps() };
}
