import { isUuid } from '@yimen/standards';
import { type Answer, done, invalidInput, notFound, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { marriageOf } from '../act/act.store.js';
import { appendActs } from '../act/append-acts.js';
import { atRegister } from '../act/at-register.js';
import { certificateNumberOf } from '../act/certificate-number.js';
import { holdMarriage } from '../act/marriage-record.js';
import type { NewAct } from '../act/new-act.js';
import { settleAppointments } from '../appointments/keep-appointments.js';
import { nationalParameters } from '../standards/national-law.js';
import { divorceBases } from './divorce-bases.js';
import { type CertificateKind, type LossKind, reissue } from './domain/index.js';
import { hereForReissue } from './here-for-reissue.js';
import { reissueRefused } from './reissue-problems.js';

export type ReissueInput = {
  readonly division: string;
  readonly marriageId: string;
  readonly certificate: CertificateKind;
  readonly applicantId: string;
  readonly identityVerified: boolean;
  readonly mandateNo?: string | null;
  readonly lost: LossKind;
  readonly lossDeclared: boolean;
  readonly extractNo?: string | null;
  readonly certificateNo: string;
};
export type ReissueDone = { readonly actId: string };

/** 补发: an act of the register with the number printed on the new certificate; the record itself does not change. */
export async function reissueCertificate(
  ctx: RequestContext,
  given: ReissueInput,
  key: string,
): Promise<Answer<ReissueDone>> {
  // An id is the same in capitals; the register compares it as text.
  const [marriageId, applicantId] = [given.marriageId.toLowerCase(), given.applicantId.toLowerCase()];
  const input = { ...given, marriageId, applicantId };
  const number = certificateNumberOf(input.certificateNo);
  if ('problem' in number) return refused(number.problem);
  const { certificateNo } = number;
  const order = { mutation: 'reissueMarriageCertificate', right: 'marriage.certificate.reissue', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registrar' }, async (tx, appending) => {
    const marriage = await holdMarriage(tx, input.marriageId);
    if (marriage === null) return refused(reissueRefused({ because: 'NOT_ON_RECORD' }));
    const bases = await divorceBases(tx, marriage.id);
    const law = { divisions: [input.division], parameters: nationalParameters };
    const asked = {
      ...{ ...input, declared: input.lossDeclared, today: ctx.today },
      mandateNo: input.mandateNo?.trim() || null,
      extractNo: input.extractNo?.trim() || null,
    };
    const decision = reissue(marriage.acts, law, { basis: (id) => bases.get(id) ?? null, order: asked });
    if (decision.outcome === 'refused') return refused(reissueRefused(decision.refusal));
    const { of } = decision.next;
    const content = {
      certificate: input.certificate,
      lost: input.lost,
      mandateNo: asked.mandateNo,
      extractNo: asked.extractNo,
    };
    const about = {
      parties: marriage.parties,
      about: marriage.id,
      personId: input.applicantId,
      division: input.division,
    };
    const act: NewAct = {
      ...about,
      kind: 'REISSUE',
      effectiveOn: ctx.today,
      certificateNo,
      content: { ...content, of: of.id },
    };
    const appended = await appendActs(tx, [act], appending);
    if (appended.outcome === 'refused') return appended;
    // Whoever had booked for it has come: no seat is kept for them any more.
    await settleAppointments(tx, await hereForReissue(tx, input, ctx));
    return done({ actId: appended.result[0]?.id ?? '' });
  });
}

export type RevokeReissueInput = { readonly division: string; readonly recordId: string; readonly reason: string };

/** 撤销补发: what was obtained wrongly, for instance after a divorce by court that was hidden (domain §12 #6). */
export async function revokeReissue(
  ctx: RequestContext,
  input: RevokeReissueInput,
  key: string,
): Promise<Answer<ReissueDone>> {
  const reason = input.reason.trim();
  const recordId = input.recordId.toLowerCase();
  if ([...reason].length < 2 || [...reason].length > 200) {
    return refused(
      invalidInput({ code: 'TEXT_LENGTH', message: '请写明理由，2 至 200 个字。', field: 'input.reason' }),
    );
  }
  const order = { mutation: 'revokeReissue', right: 'marriage.certificate.revoke', key, input } as const;
  return atRegister(ctx, { ...order, role: 'registry-leader' }, async (tx, appending) => {
    const marriage = await holdMarriage(tx, await marriageOfReissue(tx, recordId));
    const found = marriage?.acts.find(({ id, kind }) => id === recordId && kind === 'REISSUE');
    if (marriage === null || found === undefined || marriageOf(marriage.acts, found) !== marriage.id)
      return refused(notFound('input.recordId'));
    const about = { parties: found.parties, about: found.id, effectiveOn: found.effectiveOn, division: input.division };
    const act: NewAct = { ...about, kind: 'REVOCATION', basis: 'MISTAKE', content: { reason } };
    const appended = await appendActs(tx, [act], appending);
    return appended.outcome === 'refused' ? appended : done({ actId: appended.result[0]?.id ?? '' });
  });
}

async function marriageOfReissue(tx: EntityManager, id: string): Promise<string> {
  if (!isUuid(id)) return '';
  const [row]: { about: string }[] = await tx.query(
    `SELECT about FROM register_act WHERE id = $1 AND kind = 'REISSUE'`,
    [id],
  );
  return row?.about ?? '';
}
