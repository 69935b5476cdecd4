import { parameterOn } from '@yimen/policy';
import { addDays } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Authorization, withoutAuthorization } from '../authorizations.js';
import type { Check, CheckSource, SubsistenceCase } from '../case.js';
import { connectedSources } from '../check-sources.js';
import { guard } from '../guard.js';
import { accept, refuse } from '../procedure/decision.js';
import { keys } from '../rules/keys.js';
import { caseSteps } from '../steps.js';
import { met, type Reckoning } from '../time-limits.js';
import { type Answer, judgedBy } from './answer.js';

/** Which sources to ask; the ids are the caller's, one a source. */
export type StartVerificationOrder = By &
  Reckoning & {
    requests: readonly { checkId: string; source: CheckSource }[];
    authorizations: readonly Authorization[];
  };

/**
 * Starts the check of means (社会救助法 41; within three working days, 57号§15: late is told by the deadline, never forbidden).
 * The sources that the district is connected to are a minimum: more may be asked, none of them left out. Every adult's consent
 * must hold today and cover them: one withdrawn since the application stops it.
 */
export function startVerification(found: SubsistenceCase, order: StartVerificationOrder): Answer {
  const refusal = guard(found, 'startVerification', order);
  if (refusal) return refuse(refusal);
  const on = order.today;
  const of = judgedBy(found);
  if (order.requests.length === 0) return refuse({ because: 'NO_SOURCE_TO_CHECK' });
  const adult = parameterOn(order.law, keys.adultAge, of);
  if (!adult.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.adultAge, on: of });
  const sources = order.requests.map(({ source }) => source);
  const leftOut = (connectedSources(order.law, on) ?? []).filter((source) => !sources.includes(source));
  if (leftOut.length > 0) return refuse({ because: 'CHECK_SOURCE_REQUIRED', missing: leftOut });
  const consented = { on, adultAge: Number(adult.value), sources };
  const lacking = withoutAuthorization(found.members, order.authorizations, consented);
  if (lacking.personIds.length > 0) return refuse({ because: 'AUTHORIZATION_MISSING', ...lacking });
  const within = parameterOn(order.law, keys.answerWithin, of);
  if (!within.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.answerWithin, on: of });

  const personIds = found.members.map((member) => member.personId);
  const answerBy = addDays(on, Number(within.value));
  const checks = order.requests.map(({ checkId, source }): Check => {
    return {
      checkId,
      source,
      personIds,
      askedOn: on,
      answerBy,
      status: 'ASKED',
      findings: [],
      dataDate: null,
      answeredOn: null,
    };
  });
  const deadlines = met(found.deadlines, 'limit.dibao.startVerify', on);
  const status = caseSteps.ACCEPTED.startVerification;
  return accept(
    { ...found, status, checks, deadlines },
    { type: 'verification-started', caseId: found.id, on, checks },
  );
}
