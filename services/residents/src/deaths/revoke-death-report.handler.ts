import type { Answer, RequestContext } from '@yimen/subgraph';
import type { Seals } from '../access/seals.js';
import { changePerson } from '../persons/change-person.js';
import { problemOf } from '../persons/problems.js';
import { markRevoked, reportsOf } from './death-report.store.js';
import { revokeDeathReport as revoke } from './domain/death-report.js';

export interface RevokeDeathReportInput {
  readonly personId: string;
  readonly reportId: string;
  readonly reason: string;
}

/** 撤销误报: a mistaken report counts no more; who is alive is paid again, with what was kept back. */
export function revokeDeathReport(
  ctx: RequestContext,
  seals: Seals,
  input: RevokeDeathReportInput,
  key: string,
): Promise<Answer<{ personId: string }>> {
  return changePerson(ctx, seals, {
    ...{ mutation: 'revokeDeathReport', action: 'residents.person.record-life-status', input, key },
    decide: async (found, tx) => {
      const decision = revoke(found, await reportsOf(tx, found.id), input, ctx.today);
      if (decision.outcome === 'refused') return { problem: problemOf(decision.refusal) };
      const { person, report } = decision.value;
      await markRevoked(tx, seals, { report, by: ctx.actor.sub }, input.reason.trim());
      const line = { what: 'life-status-recorded', on: ctx.today, note: input.reason } as const;
      return { person, line, result: { personId: found.id } };
    },
  });
}
