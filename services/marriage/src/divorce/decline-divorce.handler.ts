import { type AuditEntry, appendAudit } from '@yimen/access';
import { inputRefused, namesOf, nextCaseNumber, type PeopleDoor } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { isUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { keepAppointments } from '../appointments/keep-appointments.js';
import { qualificationRefused } from '../officers/qualified.js';
import { keepPaper } from '../papers/keep-paper.js';
import { paperById } from '../papers/papers.queries.js';
import { registryOffice } from '../papers/registry-office.js';
import type { StoredRegistry } from '../registries/registry.store.js';
import { registryOfOfficer } from './at-registry.js';
import { divorcePermissions } from './divorce.permissions.js';
import { type NotAcceptedGround, notAcceptedPaper } from './domain/index.js';

export type DeclineDivorceInput = {
  registryCode: string;
  personIds: readonly string[];
  ground: NotAcceptedGround;
  reason: string;
};
export type DeclineDone = { readonly documentId: string };

type Declining = { input: DeclineDivorceInput; registry: StoredRegistry; names: readonly string[] };

/**
 * 不予受理告知 (婚姻登记条例第十四条): where an application is not accepted, whoever came gets it in writing, on one of the article's three
 * grounds and with the reason. No case begins: the two may come again once the ground is gone.
 */
export async function declineDivorce(
  ctx: RequestContext,
  people: PeopleDoor,
  input: DeclineDivorceInput,
  key: string,
): Promise<Answer<DeclineDone>> {
  const unsound = inputRefused(input) ?? inputFault(input);
  if (unsound !== null) return refused(unsound);
  const at = await registryOfOfficer(ctx, divorcePermissions['marriage.divorce.receive'], input.registryCode);
  if ('problem' in at) return refused(at.problem);
  const named = await namesOf(ctx, people, input.personIds);
  if ('problem' in named) return refused(named.problem);
  const declining = { input, registry: at.registry, names: input.personIds.map((id) => named.names.get(id) ?? '') };
  const mayRead = async (_: EntityManager, { documentId }: DeclineDone) => (await paperById(ctx, documentId)) !== null;
  const request = { actor: ctx.actor, mutation: 'declineDivorceApplication', key, body: input, mayRead };
  return inTransaction(ctx.db, (tx) => once(tx, request, () => decline(tx, ctx, declining)));
}

function inputFault({ personIds, reason }: DeclineDivorceInput): Problem | null {
  const fits = personIds.length >= 1 && personIds.length <= 2 && new Set(personIds).size === personIds.length;
  if (!fits) {
    return invalidInput({ code: 'PARTIES_NOT_TWO', message: '请填写到场的一方或者双方。', field: 'input.personIds' });
  }
  if (!personIds.every(isUuid)) return notFound('input.personIds');
  if (reason.trim() !== '') return null;
  return invalidInput({ code: 'REASON_MISSING', message: '不予受理应当说明理由，请填写。', field: 'input.reason' });
}

async function decline(
  tx: EntityManager,
  ctx: RequestContext,
  { input, registry, names }: Declining,
): Promise<Answer<DeclineDone>> {
  const { actor, today } = ctx;
  const { division, code: registryCode, name } = registry;
  const unqualified = await qualificationRefused(tx, actor, today);
  if (unqualified !== null) return refused(unqualified);
  const { remedy } = await registryOffice(tx, division, today);
  const { ground, reason, personIds } = input;
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'DIV' });
  const paper = notAcceptedPaper({ ground, reason, names, registry: name, remedy, madeOn: today });
  const of = { id: uuidv7(), number };
  const kept = await keepPaper(tx, vaultOf(ctx.db), { of, paper, division, readers: personIds });
  const audit: AuditEntry = { actor, action: 'marriage.divorce.decline', legalDate: today, division };
  const subject = { type: 'MarriageDocument', id: kept.id };
  await appendAudit(tx, { ...audit, subject, details: { ground } });
  const data = { documentId: kept.id, registryCode, division, ground, declinedOn: today, version: 1 };
  const telling = { subjectVersion: 1, legalDate: today, division };
  await appendToOutbox(tx, [eventOf('yimen.marriage.divorce-case.declined.v1', data, telling)]);
  // They came, whatever came of it.
  const here = { registry: registryCode, persons: personIds, today, actor };
  await keepAppointments(tx, { ...here, matters: ['DIVORCE_APPLICATION'] });
  return done({ documentId: kept.id });
}
