import type { FieldVault } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import { causedBy, type ReceivedEvent } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { appendActs } from '../act/append-acts.js';
import type { NewAct } from '../act/new-act.js';
import { bringKnownDeaths } from '../deaths/hear-of-deaths.js';
import type { NetworkCheck } from '../marriage-registration/domain/index.js';
import { commitEntry } from './commit-entry.js';
import { type EntryDecision, hearAnswer, leftOut, type RecordEntry } from './domain/index.js';
import { openEntry, type StoredEntry } from './entry.store.js';
import { judgeAtRegister } from './judge-at-register.js';

type Hearing = { readonly clock: Clock; readonly vault: FieldVault; readonly event?: ReceivedEvent };

/**
 * What the network says of a record that somebody brought: borne out, the act is appended as known from the network, with the evidence
 * sealed to it; the register is asked once more, since it may have changed meanwhile. A second answer changes nothing.
 */
export async function hearForEntry(
  tx: EntityManager,
  stored: StoredEntry,
  answer: NetworkCheck,
  hearing: Hearing,
): Promise<void> {
  const heard = hearAnswer(stored.entry, answer);
  if (heard.outcome === 'refused') return;
  const decision = heard.next.status === 'ENTERED' ? await enter(tx, stored, heard.next, hearing) : heard;
  if (decision.outcome === 'refused') return;
  const { event, clock } = hearing;
  const doer = systemDoer(event?.id ?? answer.id);
  const writing = { doer, today: clock.today(), action: 'marriage.entry.hearNetwork' };
  const { next, facts } = decision;
  await commitEntry(tx, { next, facts }, event === undefined ? writing : { ...writing, cause: causedBy(event) });
}

async function enter(
  tx: EntityManager,
  stored: StoredEntry,
  next: RecordEntry,
  { clock, vault, event }: Hearing,
): Promise<EntryDecision> {
  const today = clock.today();
  const judged = await judgeAtRegister(tx, next, today);
  if ('because' in judged) return leftOut(next, judged.because);
  const act = actOf({ ...next, ...judged }, openEntry(vault, stored));
  const doer = systemDoer(event?.id ?? next.check.id);
  const appending = { doer, moment: { today, now: clock.now() }, vault };
  const cause = event === undefined ? {} : { cause: causedBy(event) };
  const appended = await appendActs(tx, [act], { ...appending, ...cause });
  // What was judged a moment ago under the same lock is taken; were it not so, the event is parked and somebody looks.
  if (appended.outcome === 'refused') throw new Error(`the register does not take it: ${appended.problems[0]?.code}`);
  if (next.kind === 'MARRIAGE') await bringKnownDeaths(tx, judged.parties, { ...appending, ...cause });
  return {
    outcome: 'accepted',
    next: { ...next, about: judged.about, actId: appended.result[0]?.id ?? null },
    facts: [{ type: 'entered' }],
  };
}

function actOf(entry: RecordEntry, content: ReturnType<typeof openEntry>): NewAct {
  const { kind, parties, about, registeredOn, division, certificateNo, number, check } = entry;
  return {
    ...{ kind, parties, about, effectiveOn: registeredOn, source: 'NATIONAL', division, certificateNo },
    basis: kind === 'DIVORCE' ? 'AGREEMENT' : null,
    content: { ...content, entryNumber: number, enteredBy: entry.enteredBy, networkCheck: check },
  };
}
