import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import type { Seals } from '../access/seals.js';
import { changePerson } from '../persons/change-person.js';
import { problemOf } from '../persons/problems.js';
import { insertReport, reportsOf } from './death-report.store.js';
import { type DeathEvidence, reportDeath as report } from './domain/death-report.js';

export interface ReportDeathInput {
  readonly personId: string;
  readonly evidence: DeathEvidence;
  readonly diedOn: LegalDate;
  readonly documentNo?: string | null;
}

/** 报告死亡: what one source says is told at once as a suspicion, what two corroborate as a death. */
export function reportDeath(
  ctx: RequestContext,
  seals: Seals,
  input: ReportDeathInput,
  key: string,
): Promise<Answer<{ personId: string }>> {
  return changePerson(ctx, seals, {
    ...{ mutation: 'reportDeath', action: 'residents.person.report-death', input, key },
    decide: async (found, tx) => {
      const { evidence, diedOn, documentNo = null } = input;
      const order = { id: uuidv7(), evidence, diedOn, documentNo };
      const decision = report(found, await reportsOf(tx, found.id), order, ctx.today);
      if (decision.outcome === 'refused') return { problem: problemOf(decision.refusal) };
      const { person, report: made } = decision.value;
      await insertReport(tx, seals, { personId: found.id, report: made, by: ctx.actor.sub }, documentNo);
      const line = { what: 'life-status-recorded', on: diedOn, note: evidence } as const;
      return { person, line, result: { personId: found.id } };
    },
  });
}
