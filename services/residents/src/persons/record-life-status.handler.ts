import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import type { Seals } from '../access/seals.js';
import { changePerson } from './change-person.js';
import type { LifeStatus } from './domain/person.js';
import { recordLifeStatus as record } from './domain/record-life-status.js';
import { problemOf } from './problems.js';

export interface RecordLifeStatusInput {
  readonly personId: string;
  readonly status: LifeStatus;
  readonly on: LegalDate;
  readonly evidence: string;
}

/** Records whether somebody lives; the others hear of it and act by their own rules. */
export function recordLifeStatus(
  ctx: RequestContext,
  seals: Seals,
  input: RecordLifeStatusInput,
  key: string,
): Promise<Answer<{ personId: string }>> {
  return changePerson(ctx, seals, {
    ...{ mutation: 'recordLifeStatus', action: 'residents.person.record-life-status', input, key },
    decide: async (found) => {
      const decision = record(found, input, ctx.today);
      if (decision.outcome === 'refused') return { problem: problemOf(decision.refusal) };
      const line = { what: 'life-status-recorded', on: input.on, note: input.evidence } as const;
      return { person: decision.value, line, result: { personId: found.id } };
    },
  });
}
