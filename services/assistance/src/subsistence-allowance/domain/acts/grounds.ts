import type { Law } from '@yimen/policy';
import { type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { RefusalGround, SubsistenceCase } from '../case.js';
import { missingSources } from '../check-sources.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { type CaseAnswer, determineCase } from '../rules/determine-case.js';
import { meansGroundsRefused } from '../verification/means-grounds.js';
import { byTheLaw, judgedBy } from './answer.js';

/** Grounds that do not wait for a complete check: they are about what the household itself does (domain §28.3). */
export function isAboutConduct(ground: RefusalGround): boolean {
  return ground.code === 'NOT_COOPERATING' || ground.code === 'FALSE_DECLARATION';
}

function contradicted(grounds: readonly RefusalGround[], { determination }: CaseAnswer): string | null {
  const judged = ['INCOME_NOT_BELOW_STANDARD', 'ASSET_EXCEEDED'];
  const ground = grounds.find(({ code }) => judged.includes(code) && code !== determination.outcome);
  return ground?.code ?? null;
}

/**
 * What a refusal rests on: the determination of the day, and grounds in words that can be printed. Refuses empty grounds, an
 * incomplete check (INCOMPLETE refuses nobody either), a ground that the determination contradicts, and one of income or property
 * that the household has not been told of and been given its time to contest.
 */
export function groundsFor(
  found: SubsistenceCase,
  grounds: readonly RefusalGround[],
  { law, today }: { law: Law; today: LegalDate },
): CaseAnswer | SubsistenceRefusal {
  if (grounds.length === 0 || grounds.some((ground) => ground.text.trim() === '')) return { because: 'REASON_MISSING' };
  const complete = found.checkConclusion !== null && found.checkConclusion !== 'INCOMPLETE';
  if (!complete && !grounds.some(isAboutConduct)) {
    return { because: 'VERIFICATION_INCOMPLETE', missing: missingSources(found.checks) };
  }
  const dates = { acceptedOn: judgedBy(found), month: nextMonth(monthOf(today)) };
  const answer = byTheLaw(() => determineCase(found, law, dates));
  if ('because' in answer) return answer;
  const ground = contradicted(grounds, answer);
  if (ground !== null) return { because: 'GROUND_CONTRADICTED', ground };
  return meansGroundsRefused(found, grounds, today) ?? answer;
}
