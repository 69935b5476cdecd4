import type { FieldVault } from '@yimen/access';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import { type AlertDone, changeAlert, wordsRefused } from './change-alert.js';
import { close, type Outcome } from './domain/index.js';
import { alertPlace } from './safeguard-alert.store.js';

export type CloseAlertInput = { readonly alertId: string; readonly outcome: Outcome; readonly note: string };

/** 办结警示: by the registry's leader, with how it was found out, when what its kind obliges to was done. */
export async function closeSafeguardAlert(
  ctx: RequestContext,
  vault: FieldVault,
  input: CloseAlertInput,
  key: string,
): Promise<Answer<AlertDone>> {
  const wordless = wordsRefused(input.note, 'input.note', { least: 2, most: 1000 });
  if (wordless !== null) return refused(wordless);
  const order = { outcome: input.outcome, on: ctx.today, by: ctx.actor.sub };
  return changeAlert(ctx, {
    ...{ mutation: 'closeSafeguardAlert', right: 'marriage.safeguard.close', key, input },
    judge: (found) => ({
      decision: close(found, order),
      closingSealed: vault.seal(alertPlace('closing_sealed', found.id), input.note.trim()),
    }),
  });
}
