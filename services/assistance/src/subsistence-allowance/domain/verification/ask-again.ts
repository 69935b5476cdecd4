import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { By } from '../actor.js';
import type { Answer } from '../acts/answer.js';
import type { Authorization } from '../authorizations.js';
import type { CheckSource, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { type CheckRequest, lackingConsents, newChecks } from './new-checks.js';
import { sourcesToAskAgain } from './what-to-ask-again.js';

export type AskAgainOrder = By & {
  /** One for each source that must be asked again ({@link sourcesToAskAgain}), and those about obligors. */
  requests: readonly CheckRequest[];
  authorizations: readonly Authorization[];
  law: Law;
};

/**
 * 再次核对: asks again those sources whose answer is missing, or all when the report has run out, and obligors who have consented
 * since. Every adult's consent must hold today and cover them, as at the first time (逐次授权). Each question is a new one; the
 * one before it stays on record and is no longer waited for.
 */
export function askAgain(found: SubsistenceCase, order: AskAgainOrder): Answer {
  const refusal = guard(found, 'askAgain', order);
  if (refusal) return refuse(refusal);
  const { requests, authorizations, law, by, today: on } = order;
  if (requests.length === 0) return refuse({ because: 'NOTHING_TO_ASK_AGAIN' });
  const sources = requests.flatMap(({ obligorIds, source }) => (obligorIds === undefined ? [source] : []));
  const leftOut = sourcesToAskAgain(found, on).filter((source) => !sources.includes(source));
  if (leftOut.length > 0) return refuse({ because: 'CHECK_SOURCE_REQUIRED', missing: leftOut });
  if (sources.length > 0) {
    const lacking = lackingConsents(found, authorizations, { law, on, sources });
    if ('because' in lacking) return refuse(lacking);
    if (lacking.personIds.length > 0) return refuse({ because: 'AUTHORIZATION_MISSING', ...lacking });
  }
  const checks = newChecks(found, requests, { law, by, today: on, action: 'askAgain' });
  if ('because' in checks) return refuse(checks);
  const replaced = (about: 'OBLIGORS' | undefined, source: CheckSource) =>
    checks.some((check) => check.source === source && check.about === about);
  const kept = found.checks.filter(({ about, source }) => !replaced(about, source));
  return accept(
    { ...found, checks: [...kept, ...checks], checkConclusion: null },
    { type: 'check-asked-again', caseId: found.id, on, checks },
  );
}
