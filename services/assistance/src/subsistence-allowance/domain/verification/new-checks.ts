import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { addDays } from '@yimen/standards';
import type { By } from '../actor.js';
import { judgedBy } from '../acts/answer.js';
import { type Authorization, householdPurposes, type Lacking, withoutAuthorization } from '../authorizations.js';
import type { Check, CheckSource, SubsistenceCase } from '../case.js';
import type { RefusalOf } from '../refusals.js';
import { keys } from '../rules/keys.js';
import type { CaseAction } from '../steps.js';
import { actionRules } from '../who-may.js';

/** One question to be put; the id is the caller's. About obligors it names them, about the household it is of all its members. */
export type CheckRequest = {
  checkId: string;
  source: CheckSource;
  consentIds?: readonly string[];
  obligorIds?: readonly string[];
};
type NotInForce = RefusalOf<'PARAMETER_NOT_IN_FORCE'>;

/** Which adults have no consent that holds today, serves this case's check and covers the sources (社会救助法 40, 41). */
export function lackingConsents(
  found: SubsistenceCase,
  authorizations: readonly Authorization[],
  { law, on, sources }: { law: Law; on: LegalDate; sources: readonly CheckSource[] },
): Lacking | NotInForce {
  const of = judgedBy(found);
  const adult = parameterOn(law, keys.adultAge, of);
  if (!adult.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.adultAge, on: of };
  const checkedFor = { purposes: householdPurposes, caseNumber: found.number, within: law.divisions };
  return withoutAuthorization(found.members, authorizations, {
    on,
    adultAge: Number(adult.value),
    sources,
    checkedFor,
  });
}

/** The questions as they go out today: each has its day for the answer, its consents, and the role in which it is asked. */
export function newChecks(
  found: SubsistenceCase,
  requests: readonly CheckRequest[],
  { law, today, by, action }: By & { law: Law; action: CaseAction },
): Check[] | NotInForce {
  const of = judgedBy(found);
  const within = parameterOn(law, keys.answerWithin, of);
  if (!within.ok) return { because: 'PARAMETER_NOT_IN_FORCE', key: keys.answerWithin, on: of };
  const answerBy = addDays(today, Number(within.value));
  const askedBy = actionRules[action].roles.find((role) => by.roles.includes(role)) ?? 'system';
  const members = found.members.map(({ personId }) => personId);
  return requests.map(({ checkId, source, consentIds, obligorIds }): Check => {
    const about = obligorIds === undefined ? {} : { about: 'OBLIGORS' as const };
    const rest = { ...about, ...(consentIds === undefined ? {} : { consentIds }), askedBy };
    const asked = { checkId, source, personIds: obligorIds ?? members, askedOn: today, answerBy };
    return { ...asked, status: 'ASKED', findings: [], dataDate: null, answeredOn: null, ...rest };
  });
}
