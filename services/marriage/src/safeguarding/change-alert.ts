import { carryOut, changeOne, commitSteps, nothingBrought, type Subject } from '@yimen/casework';
import type { Accepted } from '@yimen/casework/domain';
import { type Answer, invalidInput, type Problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { AlertDecision, AlertFact, SafeguardAlert } from './domain/index.js';
import { alertTold } from './publish-safeguard.js';
import { type AlertRow, alertOfId, updateAlert } from './safeguard-alert.store.js';
import { alertRefused } from './safeguard-problems.js';

export type AlertDone = { readonly alertId: string };
export type AlertAccepted = Accepted<SafeguardAlert, AlertFact>;
type Order = {
  readonly mutation: string;
  readonly right: 'marriage.safeguard.record' | 'marriage.safeguard.close';
  readonly key: string;
  readonly input: { readonly alertId: string };
  /** What the alert becomes, and what was written at its end, sealed. */
  readonly judge: (found: AlertRow) => { readonly decision: AlertDecision; readonly closingSealed?: Buffer };
};

const subject: Subject<AlertRow> = {
  field: 'input.alertId',
  find: alertOfId,
  located: ({ division }) => ({ divisions: [division] }),
  bring: nothingBrought,
};

/** The one way in which an alert changes: locked, judged, written with its audit and events, once a key. */
export function changeAlert(
  ctx: RequestContext,
  { mutation, right, key, input, judge }: Order,
): Promise<Answer<AlertDone>> {
  const order = { id: input.alertId, mutation, key, body: input, right };
  return changeOne(ctx, order, subject, ({ stored }, tx) =>
    carryOut(judge(stored), {
      show: alertRefused,
      write: async (accepted, { closingSealed = null }) => {
        await commitAlert(tx, ctx, accepted, { mutation, rows: () => updateAlert(tx, accepted.next, closingSealed) });
        return { alertId: accepted.next.id };
      },
    }),
  );
}

/** Writes a step of an alert, or a new one, with its line of the audit trail and what is told of it. */
export function commitAlert(
  tx: EntityManager,
  { actor, today }: Pick<RequestContext, 'actor' | 'today'>,
  accepted: AlertAccepted,
  { mutation, rows }: { readonly mutation: string; readonly rows: () => Promise<void> },
): Promise<void> {
  return commitSteps(tx, [accepted], {
    rows,
    audit: ({ next: { id, kind, status, outcome, division } }) => ({
      ...{ actor, action: `marriage.safeguard.${mutation}`, legalDate: today, division },
      subject: { type: 'SafeguardAlert', id },
      details: { kind, status, ...(outcome === null ? {} : { outcome }) },
    }),
    events: () => alertTold(accepted.next, accepted.facts, today),
  });
}

/** What was written is neither too short to say anything nor endless. */
export function wordsRefused(
  words: string,
  field: string,
  { least, most }: { least: number; most: number },
): Problem | null {
  const { length } = [...words.trim()];
  if (length >= least && length <= most) return null;
  return invalidInput({ code: 'SAFEGUARD_WORDS', message: `请写明情形，${least} 至 ${most} 个字。`, field });
}
