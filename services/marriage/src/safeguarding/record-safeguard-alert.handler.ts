import { type FieldVault, personCopies, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { addDays, isUuid } from '@yimen/standards';
import { type Answer, done, inTransaction, notFound, once, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { countIn } from '../standards/domain/count-in.js';
import { lawBook } from '../standards/law-book.js';
import { type AlertDone, commitAlert, wordsRefused } from './change-alert.js';
import { type AlertKind, record, safeguardKeys } from './domain/index.js';
import { alertPlace, insertAlert } from './safeguard-alert.store.js';
import { alertRefused } from './safeguard-problems.js';

export type RecordAlertInput = {
  readonly kind: AlertKind;
  readonly division: string;
  readonly personIds: readonly string[];
  readonly observed: string;
};

/** 登记保护警示: what was seen, sealed; whom it is about. Refuses another's division, persons that nobody knows, empty words. */
export async function recordSafeguardAlert(
  ctx: RequestContext,
  vault: FieldVault,
  input: RecordAlertInput,
  key: string,
): Promise<Answer<AlertDone>> {
  const { actor, today } = ctx;
  const unsound = inputRefused(input) ?? wordsRefused(input.observed, 'input.observed', { least: 5, most: 1000 });
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('marriage.safeguard.record');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'recordSafeguardAlert', key, body: input }, async () => {
      const { kind, division, personIds, observed } = input;
      const known = await personCopies(tx, personIds.filter(isUuid));
      if (personIds.some((id) => !known.has(id))) return refused(notFound('input.personIds'));
      const id = uuidv7();
      const days = countIn(await lawBook.lawOf(tx, division, today), safeguardKeys.closeWithin, today);
      const by = { recordedOn: today, recordedBy: actor.sub, closeBy: addDays(today, days) };
      const decision = record({ id, kind, division, personIds, ...by });
      if (decision.outcome === 'refused') return refused(alertRefused(decision.refusal));
      const sealed = vault.seal(alertPlace('observed_sealed', id), observed.trim());
      const rows = () => insertAlert(tx, decision.next, sealed);
      await commitAlert(tx, ctx, decision, { mutation: 'recordSafeguardAlert', rows });
      return done({ alertId: id });
    }),
  );
}
