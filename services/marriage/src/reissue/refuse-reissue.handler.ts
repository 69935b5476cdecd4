import { appendAudit } from '@yimen/access';
import { namesOf, nextCaseNumber, type PeopleDoor } from '@yimen/casework';
import { fields, type Paper, paragraph } from '@yimen/casework/domain';
import { appendToOutbox, eventOf } from '@yimen/events';
import { isUuid } from '@yimen/standards';
import { type Answer, done, notFound, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { actsAround } from '../act/act.store.js';
import { atRegister } from '../act/at-register.js';
import { type Act, founds } from '../act/domain/index.js';
import type { Appending } from '../act/new-act.js';
import { keepAppointments } from '../appointments/keep-appointments.js';
import { identityNotVerified } from '../marriage-registration/sitting-problems.js';
import { qualificationRefused } from '../officers/qualified.js';
import { type MarriageDocumentKind, marriageDocuments } from '../papers/domain/index.js';
import { keepPaper } from '../papers/keep-paper.js';
import { registryOffice } from '../papers/registry-office.js';
import { nationalParameters } from '../standards/national-law.js';
import { divorceBases } from './divorce-bases.js';
import { type CertificateKind, type RecordGround, recordGround } from './domain/index.js';
import { hereForReissue } from './here-for-reissue.js';
import { certificateLabels, groundOfPaper, recordHolds, recordToBeNamed } from './reissue-problems.js';

export type RefuseReissueInput = {
  readonly division: string;
  /** The marriage that the applicant means; left out where the archive has none of theirs. */
  readonly marriageId?: string | null;
  readonly certificate: CertificateKind;
  readonly applicantId: string;
  readonly identityVerified: boolean;
};
export type ReissueRefused = { readonly documentId: string };

/**
 * 不予补发并告知理由 (domain §18; 婚姻登记条例第二十一条): in writing, with the remedies, and only where the archive itself says so: no such
 * record, divorced by a court, or no longer what the certificate says. Who lacks a declaration only brings it. Of an applicant with a
 * record it is never said that there is none: another id than theirs was a slip, and the record is to be named.
 */
export async function refuseReissue(
  ctx: RequestContext,
  people: PeopleDoor,
  given: RefuseReissueInput,
  key: string,
): Promise<Answer<ReissueRefused>> {
  const [marriageId, applicantId] = [given.marriageId?.toLowerCase() ?? null, given.applicantId.toLowerCase()];
  const input = { ...given, marriageId, applicantId };
  if (!isUuid(input.applicantId)) return refused(notFound('input.applicantId'));
  if (!input.identityVerified) return refused(identityNotVerified(input.applicantId));
  const named = await namesOf(ctx, people, [input.applicantId]);
  if ('problem' in named) return refused(named.problem);
  const name = named.names.get(input.applicantId) ?? '';
  const order = { mutation: 'refuseReissue', right: 'marriage.certificate.reissue', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, (tx, appending) => refuseIn(tx, appending, { input, name }));
}

type Asked = { readonly input: RefuseReissueInput; readonly name: string };

async function refuseIn(tx: EntityManager, appending: Appending, asked: Asked): Promise<Answer<ReissueRefused>> {
  const { doer, moment, vault } = appending;
  const { today } = moment;
  const { input } = asked;
  const { applicantId, division, certificate, marriageId = null } = input;
  const unqualified = await qualificationRefused(tx, doer.actor, today);
  if (unqualified !== null) return refused(unqualified);
  const acts = await actsAround(tx, [applicantId]);
  if (marriageId === null && acts.length > 0) return refused(recordToBeNamed());
  const bases = await divorceBases(tx, marriageId);
  const law = { divisions: [division], parameters: nationalParameters };
  const order = { marriageId: marriageId ?? '', certificate, applicantId, today };
  const ground = recordGround(acts, law, { basis: (id) => bases.get(id) ?? null, order });
  if (ground === null) return refused(recordHolds());
  if (ground.because === 'NOT_ON_RECORD' && meantAnother(acts, order)) return refused(recordToBeNamed());
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'MAR' });
  const paper = await paperOf(tx, { ...asked, ground, number, today });
  const kept = await keepPaper(tx, vault, { of: { id: uuidv7(), number }, paper, division, readers: [applicantId] });
  const subject = { type: 'MarriageDocument', id: kept.id };
  const audit = { actor: doer.actor, action: 'marriage.certificate.refuse', legalDate: today, division, subject };
  await appendAudit(tx, { ...audit, details: { because: ground.because } });
  const data = { documentId: kept.id, division, certificate, because: ground.because, refusedOn: today, version: 1 };
  const telling = { subjectVersion: 1, legalDate: today, division };
  await appendToOutbox(tx, [eventOf('yimen.marriage.reissue.refused.v1', data, telling)]);
  // They came, whatever came of it.
  await keepAppointments(tx, await hereForReissue(tx, input, { actor: doer.actor, today }));
  return done({ documentId: kept.id });
}

/** The applicant has a marriage on record, and the one that was named is none of theirs. One of theirs that was revoked is. */
function meantAnother(
  acts: readonly Act[],
  { marriageId, applicantId }: { readonly marriageId: string; readonly applicantId: string },
): boolean {
  const own = acts.filter((act) => founds(act) && act.parties.includes(applicantId));
  return own.length > 0 && own.every(({ id }) => id !== marriageId);
}

type Told = Asked & {
  readonly ground: RecordGround;
  readonly number: string;
  readonly today: Appending['moment']['today'];
};

async function paperOf(
  tx: EntityManager,
  { input, name, ground, number, today }: Told,
): Promise<Paper<MarriageDocumentKind>> {
  const { authority, remedy } = await registryOffice(tx, input.division, today);
  const { message, legalBasis } = groundOfPaper(ground);
  return {
    kind: 'REISSUE_REFUSED',
    title: marriageDocuments.REISSUE_REFUSED.title,
    addressee: name,
    parts: [
      fields(['办理编号', number], ['申请补领', certificateLabels[input.certificate]]),
      paragraph(`你申请补领${certificateLabels[input.certificate]}，经查档，不予补发。理由：${message}`),
      paragraph(`依据：${legalBasis}。需要证明婚姻登记情况的，可以申请查档并出具婚姻登记记录证明，不收取费用。`),
    ],
    authority: `${authority}婚姻登记处`,
    madeOn: today,
    remedy,
  };
}
