import { type ChangeOrder, changeOne, nothingBrought, type Subject } from '@yimen/casework';
import { type Answer, done, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { newCheck } from '../marriage-registration/domain/index.js';
import { qualificationRefused } from '../officers/qualified.js';
import { commitEntry } from './commit-entry.js';
import { askAgain } from './domain/index.js';
import type { EntryDone } from './enter-record.handler.js';
import { entryById, type StoredEntry } from './entry.store.js';
import { showEntryRefusal } from './entry-problems.js';

export type AskAboutEntryInput = { readonly entryId: string };

/** How an entry is found and whose it is: its registry's; the couple's own. */
const entrySubject: Subject<StoredEntry> = {
  field: 'input.entryId',
  find: entryById,
  located: ({ entry }) => ({
    divisions: [entry.division],
    persons: entry.parties.filter((id) => id !== null),
  }),
  bring: nothingBrought,
};

/** 再次联网核对: when the network did not answer, or what it answered has been put right there since. */
export function askNetworkAboutRecord(
  ctx: RequestContext,
  input: AskAboutEntryInput,
  key: string,
): Promise<Answer<EntryDone>> {
  const { actor, today } = ctx;
  const asked = { mutation: 'askNetworkAboutRecord', key, body: input, right: 'marriage.entry.record' };
  const order: ChangeOrder = { id: input.entryId, ...asked };
  return changeOne(ctx, order, entrySubject, async ({ stored }, tx) => {
    const unqualified = await qualificationRefused(tx, actor, today);
    if (unqualified !== null) return refused(unqualified);
    const decision = askAgain(stored.entry, newCheck(uuidv7(), today));
    if (decision.outcome === 'refused') return refused(showEntryRefusal(decision.refusal));
    const { next, facts } = decision;
    const writing = { doer: { actor, role: 'registrar' }, today, action: 'marriage.entry.askAgain' };
    await commitEntry(tx, { next, facts }, writing);
    return done({ entryId: next.id });
  });
}
