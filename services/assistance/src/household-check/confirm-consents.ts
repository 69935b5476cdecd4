import { type Problem, type RequestContext, tryAgain } from '@yimen/subgraph';
import { type ResidentsDoor, ResidentsUnreachable } from '../residents/residents-door.js';
import { readCases } from '../subsistence-allowance/subsistence-case.read.js';
import { type Consent, consentsIn } from './authorizations.js';

/**
 * The consents of everybody whom a check may ask about, the household and its known obligors, as their owner holds them at this
 * moment: a copy may not know yet of one withdrawn a second ago, and no question may go out on it. Asked before the transaction;
 * a silent residents is a problem that a moment heals, and nobody is asked about meanwhile.
 */
export async function confirmedConsents(
  ctx: RequestContext,
  residents: ResidentsDoor,
  caseId: string,
): Promise<{ consents: readonly Consent[] } | { problem: Problem }> {
  const found = (await readCases(ctx.db.manager, [caseId])).get(caseId)?.case;
  if (found === undefined) return { consents: [] };
  const obligors = found.obligors.flatMap(({ personId }) => personId ?? []);
  const ids = [...new Set([...found.members.map(({ personId }) => personId), ...obligors])];
  try {
    return { consents: consentsIn((await residents.persons(ids, ctx.traceId)).values()) };
  } catch (error) {
    if (!(error instanceof ResidentsUnreachable)) throw error;
    const message = '暂时无法向人口库确认核对授权是否仍然有效，没有发出核对。请稍后用同一个幂等键重试。';
    return { problem: tryAgain({ code: 'CONSENTS_NOT_CONFIRMED', message, retryAfterSeconds: 2 }) };
  }
}
