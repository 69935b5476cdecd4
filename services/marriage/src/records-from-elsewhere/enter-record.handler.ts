import { inputRefused, nextCaseNumber, type PeopleDoor, patiently, personNotYetKnown } from '@yimen/casework';
import { isUuid, type LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { certificateNumberOf } from '../act/certificate-number.js';
import { registryOfOfficer } from '../divorce/at-registry.js';
import { newCheck } from '../marriage-registration/domain/index.js';
import { identityNotVerified } from '../marriage-registration/sitting-problems.js';
import { qualificationRefused } from '../officers/qualified.js';
import type { StoredRegistry } from '../registries/registry.store.js';
import { tellEntry } from './commit-entry.js';
import type { EntryKind, RecordEntry } from './domain/index.js';
import { entryPermissions } from './entry.permissions.js';
import { insertEntry, sealEntry } from './entry.store.js';
import { authorityWrong, partiesWrong, registeredInFuture } from './entry-problems.js';
import { judgeAtRegister } from './judge-at-register.js';

export type EnterRecordInput = {
  readonly registryCode: string;
  readonly kind: EntryKind;
  readonly personIds: readonly string[];
  /** Who came with the certificate, and whether card and face were checked. */
  readonly applicantId: string;
  readonly identityVerified: boolean;
  readonly certificateNo: string;
  readonly registeringAuthority: string;
  readonly registeredOn: LegalDate;
  readonly spouseName?: string | null;
};
export type EntryDone = { readonly entryId: string };

type Sound = Pick<RecordEntry, 'parties' | 'certificateNo' | 'kind' | 'registeredOn'> & {
  readonly authority: string;
  readonly spouseName: string | null;
};

/**
 * 外地登记入簿: one of the couple brings a certificate of another registry. Nothing is entered upon paper alone: the national network is asked
 * in the same breath, and its answer enters the record or leaves it out (domain §6.2). Refused at once: what the register contradicts.
 */
export async function enterRecordFromElsewhere(
  ctx: RequestContext,
  people: PeopleDoor,
  input: EnterRecordInput,
  key: string,
): Promise<Answer<EntryDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const at = await registryOfOfficer(ctx, entryPermissions['marriage.entry.record'], input.registryCode);
  if ('problem' in at) return refused(at.problem);
  const sound = soundOf(input, ctx.today);
  if ('problem' in sound) return refused(sound.problem);
  const unknown = await unknownPerson(ctx, people, sound.parties);
  if (unknown !== null) return refused(unknown);
  const order = { actor: ctx.actor, mutation: 'enterRecordFromElsewhere', key, body: input };
  return patiently(() => inTransaction(ctx.db, (tx) => once(tx, order, () => enter(tx, ctx, at.registry, sound))));
}

/** Null when residents knows everybody who is named. */
async function unknownPerson({ traceId }: RequestContext, people: PeopleDoor, parties: RecordEntry['parties']) {
  const ids = parties.filter((id) => id !== null);
  try {
    const known = await people.persons(ids, traceId);
    return ids.every((id) => known.has(id)) ? null : notFound('input.personIds');
  } catch (error) {
    if (error instanceof NeighbourUnreachable) return personNotYetKnown('input.personIds');
    throw error;
  }
}

function soundOf(input: EnterRecordInput, today: LegalDate): Sound | { problem: Problem } {
  const [one, other, third] = input.personIds.map((id) => id.toLowerCase());
  const applicant = input.applicantId.toLowerCase();
  if (one === undefined || third !== undefined || one === other || ![one, other].includes(applicant))
    return { problem: partiesWrong() };
  if (!isUuid(one) || (other !== undefined && !isUuid(other))) return { problem: partiesWrong() };
  if (!input.identityVerified) return { problem: identityNotVerified(applicant) };
  if (input.registeredOn > today) return { problem: registeredInFuture() };
  const authority = input.registeringAuthority.trim();
  if ([...authority].length < 2 || [...authority].length > 100) return { problem: authorityWrong() };
  const number = certificateNumberOf(input.certificateNo);
  if ('problem' in number) return number;
  const { kind, registeredOn } = input;
  const spouseName = other === undefined ? input.spouseName?.trim() || null : null;
  return { ...number, kind, registeredOn, authority, spouseName, parties: [one, other ?? null] };
}

async function enter(
  tx: EntityManager,
  ctx: RequestContext,
  { code, division }: StoredRegistry,
  { authority, spouseName, ...sound }: Sound,
): Promise<Answer<EntryDone>> {
  const { actor, today } = ctx;
  const unqualified = await qualificationRefused(tx, actor, today);
  if (unqualified !== null) return refused(unqualified);
  const judged = await judgeAtRegister(tx, sound, today);
  if ('because' in judged) return refused(judged.problem);
  const id = uuidv7();
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'MAR' });
  const check = newCheck(uuidv7(), today);
  const entry: RecordEntry = {
    ...{ ...sound, ...judged, id, number, registry: code, division, status: 'ASKED', check, version: 1 },
    ...{ notEnteredFor: null, actId: null, enteredOn: today, enteredBy: actor.sub },
  };
  await insertEntry(tx, entry, sealEntry(vaultOf(ctx.db), id, { authority, spouseName }));
  const writing = { doer: { actor, role: 'registrar' }, today, action: 'marriage.entry.record' };
  await tellEntry(tx, { next: entry, facts: [{ type: 'network-asked', check }] }, writing);
  return done({ entryId: id });
}
