import type { Office } from './an-office.js';
import type { Family } from './family.js';
import { answerAll, applied, doneCase, type Shown, step, visit } from './steps.js';

const day = '2026-09-24';

/** Confirmed on 2026-10-02 and on the allowance from November on; the clock stands on 1 November. */
export async function onTheAllowance(
  office: Office,
  family: Family,
  more: Record<string, unknown> = {},
): Promise<Shown> {
  const { id } = await confirmedOnly(office, family, more);
  await office.jumpTo('2026-11-01');
  return { id } as Shown;
}

/** The same without the last jump: for several families one after the other. */
export async function confirmedOnly(
  office: Office,
  family: Family,
  more: Record<string, unknown> = {},
): Promise<Shown> {
  const { people } = office;
  const { id: caseId } = await applied(office, family, more);
  doneCase(await step(office, people['clerk-li'], 'acceptSubsistenceCase', { caseId }));
  doneCase(await step(office, people['reviewer-sun'], 'startVerification', { caseId, sources: ['BANK'] }));
  await answerAll(office, caseId);
  doneCase(await visit(office, caseId, day));
  doneCase(await step(office, people['reviewer-sun'], 'proposeDecision', { caseId, kind: 'APPROVE' }));
  const notice = { caseId, place: '一村', postedOn: day };
  doneCase(await step(office, people['clerk-li'], 'postPublicNotice', notice));
  await office.jumpTo('2026-10-02');
  return doneCase(await step(office, people['bureau-zheng'], 'confirmSubsistenceCase', { caseId }));
}
