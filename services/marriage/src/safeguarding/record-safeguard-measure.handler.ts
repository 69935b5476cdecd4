import type { Answer, RequestContext } from '@yimen/subgraph';
import { type AlertDone, changeAlert } from './change-alert.js';
import { type Measure, takeMeasure } from './domain/index.js';

export type RecordMeasureInput = {
  readonly alertId: string;
  readonly measure: Measure;
  readonly reference?: string | null;
};

/** 登记措施: what was done about an alert. */
export function recordSafeguardMeasure(
  ctx: RequestContext,
  input: RecordMeasureInput,
  key: string,
): Promise<Answer<AlertDone>> {
  const reference = input.reference?.trim() || null;
  const taken = { measure: input.measure, on: ctx.today, reference, by: ctx.actor.sub };
  const order = { mutation: 'recordSafeguardMeasure', right: 'marriage.safeguard.record', key, input } as const;
  return changeAlert(ctx, { ...order, judge: (found) => ({ decision: takeMeasure(found, taken) }) });
}
