import { accept, refuse } from '@yimen/casework/domain';
import type { By } from '../actor.js';
import type { Authorization } from '../authorizations.js';
import type { SubsistenceCase } from '../case.js';
import { connectedSources } from '../check-sources.js';
import { guard } from '../guard.js';
import { targetOf } from '../steps.js';
import { met, type Reckoning } from '../time-limits.js';
import { type CheckRequest, lackingConsents, newChecks } from '../verification/new-checks.js';
import type { Answer } from './answer.js';

/** Which sources to ask, about the household and about obligors who have consented; the ids are the caller's. */
export type StartVerificationOrder = By &
  Reckoning & {
    requests: readonly CheckRequest[];
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
  const { requests, authorizations, law, by, today: on } = order;
  const sources = requests.flatMap(({ obligorIds, source }) => (obligorIds === undefined ? [source] : []));
  if (sources.length === 0) return refuse({ because: 'NO_SOURCE_TO_CHECK' });
  const leftOut = (connectedSources(law, on) ?? []).filter((source) => !sources.includes(source));
  if (leftOut.length > 0) return refuse({ because: 'CHECK_SOURCE_REQUIRED', missing: leftOut });
  const lacking = lackingConsents(found, authorizations, { law, on, sources });
  if ('because' in lacking) return refuse(lacking);
  if (lacking.personIds.length > 0) return refuse({ because: 'AUTHORIZATION_MISSING', ...lacking });
  const checks = newChecks(found, requests, { law, by, today: on, action: 'startVerification' });
  if ('because' in checks) return refuse(checks);
  const deadlines = met(found.deadlines, 'limit.dibao.startVerify', on);
  const status = targetOf(found.status, 'startVerification') ?? found.status;
  return accept(
    { ...found, status, checks, checkConclusion: null, deadlines },
    { type: 'verification-started', caseId: found.id, on, checks },
  );
}
