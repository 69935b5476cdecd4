// 收入上升但仍低于标准 (domain §2.4 ①): declared by the household itself, looked into, told, heard, and less from the next month on.
import { monthAfter } from '../telling/calendar-days.mjs';
import { onAllowance } from '../telling/on-allowance.mjs';
import { storyWorld, wages } from '../telling/walk.mjs';

export const title = '收入上升：主动申报，听取意见后次月起减发，不按骗取处理';

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string>, clock: object, print?: (line: string) => void }} platform
 */
export async function run(platform) {
  const world = await storyWorld(platform);
  const { told, settled } = world;
  const { family, steps, review } = await onAllowance(world, { name: 'income-risen', monthlyAmount: '1800.00' });
  const before = await review.file();
  told.must('what is paid', [before.status, before.award.monthlyAmount], ['ACTIVE', '1200.00']);
  told.step(`三口之家每月 1200.00 元；下次定期核查 ${before.nextReviewOn} 前`, 'A household on the allowance');

  const today = await platform.clock.today();
  await review.declare(wages(family, '2400.00'));
  await steps.visit(today, 'visit-again');
  await review.propose();
  const { review: open, documents } = await review.file();
  told.must('declared by themselves', open.selfDeclared, true);
  told.must('what is intended', [open.proposal.kind, open.proposal.monthlyAmount], ['REDUCTION', '600.00']);
  told.must(
    'the household is told',
    documents.nodes.map(({ kind }) => kind),
    ['HEARING_NOTICE'],
  );
  told.step(
    `工资涨到 2400.00 元，家庭主动申报；街道拟减为 600.00 元，${open.proposal.respondBy} 前听取意见`,
    'Honestly declared; told',
  );

  const early = await review.attemptToDecide();
  told.must(
    'not before they were heard',
    early.problems.map(({ code }) => code),
    ['OPINION_NOT_HEARD'],
  );
  told.step(`未听取意见不能决定：${early.problems[0].message}`, 'Nobody takes away before having heard');

  await review.hear('AGREES', '同意，工资是涨了。');
  await review.decide();
  await settled();
  const { status, award, decisions, reviews, documents: papers } = await review.file();
  const month = monthAfter(today);
  told.must('the review is over', [status, reviews.nodes], ['ACTIVE', [{ outcome: 'REDUCTION', selfDeclared: true }]]);
  told.must('from the next month on', award.amounts.at(-1), {
    from: month,
    amount: '600.00',
    reason: 'REVIEW_REDUCTION',
  });
  const paper = papers.nodes.find(({ number }) => number === decisions.nodes[0].documentNumber);
  told.must('in writing, with the remedy', paper.text.includes('行政复议'), true);
  told.step(
    `减发决定书 ${paper.number}：自 ${month} 起每月 600.00 元，本月照旧`,
    'Decided in writing; less from the next month on',
  );
  return { caseId: steps.caseId, steps: told.steps() };
}
