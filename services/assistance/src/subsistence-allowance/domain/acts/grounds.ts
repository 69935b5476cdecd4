import type { Law } from '@yimen/policy';
import { type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import type { RefusalGround, SubsistenceCase } from '../case.js';
import { missingSources } from '../check-sources.js';
import { foundMore } from '../checked-facts.js';
import { visited } from '../path-requirements.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { type CaseAnswer, determineCase } from '../rules/determine-case.js';
import { meansGroundsRefused } from '../verification/means-grounds.js';
import { byTheLaw, judgedBy } from './answer.js';

/** Grounds that do not wait for a complete check: they are about what the household itself does (domain §28.3). */
export function isAboutConduct(ground: RefusalGround): boolean {
  return ground.code === 'NOT_COOPERATING' || ground.code === 'FALSE_DECLARATION';
}

/** Grounds that stand beside what the rules find: where the household lives, what else it receives (§9 特困 ⟂ 低保). */
const standsApart: readonly RefusalGround['code'][] = ['NOT_RESIDENT', 'OTHER_BENEFIT'];
const aboutMeans: readonly RefusalGround['code'][] = ['INCOME_NOT_BELOW_STANDARD', 'ASSET_EXCEEDED'];

/**
 * A ground on means must be what the rules found; and a household that the rules find entitled is refused only for where it
 * lives, what it does or what else it receives: `OTHER` is no way around the law.
 */
function contradicted(grounds: readonly RefusalGround[], { determination }: CaseAnswer): string | null {
  const untrue = grounds.find(({ code }) => aboutMeans.includes(code) && code !== determination.outcome);
  if (untrue) return untrue.code;
  const stands = grounds.some((ground) => isAboutConduct(ground) || standsApart.includes(ground.code));
  return determination.outcome === 'ELIGIBLE' && !stands ? (grounds[0]?.code ?? 'OTHER') : null;
}

/** Not cooperating: told in writing, and the day to do it has passed (domain §28.3). */
function reminded(found: SubsistenceCase, today: LegalDate): SubsistenceRefusal | null {
  const last = found.reminders.at(-1);
  if (!last) return { because: 'REMINDER_MISSING' };
  return today <= last.until ? { because: 'REMINDER_NOT_DUE', until: last.until } : null;
}

/** False declaration: shown by files, by a check that found more than was declared, or by an objection that was upheld. */
function proven(found: SubsistenceCase, ground: RefusalGround): SubsistenceRefusal | null {
  const upheld = found.objections.some(({ answer }) => answer?.result === 'UPHELD' || answer?.result === 'PARTLY');
  const shown = (ground.evidence ?? []).length > 0 || foundMore(found) || upheld;
  return shown ? null : { because: 'GROUND_WITHOUT_EVIDENCE', ground: ground.code };
}

function unfounded(
  found: SubsistenceCase,
  grounds: readonly RefusalGround[],
  today: LegalDate,
): SubsistenceRefusal | null {
  const complete = found.checkConclusion !== null && found.checkConclusion !== 'INCOMPLETE';
  const conduct = grounds.some(isAboutConduct);
  const waiting = grounds.some(({ code }) => aboutMeans.includes(code)) || !conduct;
  if (waiting && !complete) return { because: 'VERIFICATION_INCOMPLETE', missing: missingSources(found.checks) };
  return grounds.map((ground) => ofItself(found, ground, today)).find((refusal) => refusal !== null) ?? null;
}

/** What each kind of ground needs of its own. */
function ofItself(found: SubsistenceCase, ground: RefusalGround, today: LegalDate): SubsistenceRefusal | null {
  switch (ground.code) {
    case 'NOT_COOPERATING':
      return reminded(found, today);
    case 'FALSE_DECLARATION':
      return proven(found, ground);
    case 'OTHER_BENEFIT':
      return (ground.evidence ?? []).length > 0 ? null : { because: 'GROUND_WITHOUT_EVIDENCE', ground: ground.code };
    case 'NOT_RESIDENT':
      return visited({ found });
    default:
      return null;
  }
}

/**
 * What a refusal rests on: the determination of the day, and grounds in words that can be printed. Refuses empty grounds, means
 * without a complete check (INCOMPLETE refuses nobody either) or that the household has not been told of and been given its time to
 * contest, residence without a visit, conduct without a reminder or evidence, and a ground that the determination contradicts
 * (domain §28.3, §2.5).
 */
export function groundsFor(
  found: SubsistenceCase,
  grounds: readonly RefusalGround[],
  { law, today }: { law: Law; today: LegalDate },
): CaseAnswer | SubsistenceRefusal {
  if (grounds.length === 0 || grounds.some((ground) => ground.text.trim() === '')) return { because: 'REASON_MISSING' };
  const refusal = unfounded(found, grounds, today);
  if (refusal) return refusal;
  const dates = { acceptedOn: judgedBy(found), month: nextMonth(monthOf(today)) };
  const answer = byTheLaw(() => determineCase(found, law, dates));
  if ('because' in answer) return answer;
  const ground = contradicted(grounds, answer);
  if (ground !== null) return { because: 'GROUND_CONTRADICTED', ground };
  return meansGroundsRefused(found, grounds, today) ?? answer;
}
