import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { insertQualification, lockQualification, type Qualification, writeEnd } from './qualification.store.js';

export type RegisterQualificationInput = Pick<
  Qualification,
  'account' | 'division' | 'trainedOn' | 'examinedOn' | 'validFrom' | 'validTo'
>;
export type EndQualificationInput = { readonly qualificationId: string; readonly because: string };
type QualificationDone = { readonly qualificationId: string };

/** 登记登记员资质: trained, then examined, then valid from a day to a day; two of an officer never overlap. */
export async function registerQualification(
  ctx: RequestContext,
  input: RegisterQualificationInput,
  key: string,
): Promise<Answer<QualificationDone>> {
  const wrong = inputRefused(input) ?? datesRefused(input);
  if (wrong !== null) return refused(wrong);
  const scope = await ctx.scopeOf('marriage.qualification.register');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'registerQualification', key, body: input }, async () => {
        const made: Qualification = { ...input, id: uuidv7(), endedOn: null, version: 1 };
        await insertQualification(tx, made, ctx.actor.sub, ctx.today);
        return changed(tx, ctx, made, 'marriage.qualification.register');
      }),
    );
  } catch (error) {
    if (violatedConstraint(error) !== 'one_qualification_at_a_time') throw error;
    return refused(overlaps());
  }
}

/** 终止资质, from today on: what was registered before stays registered. */
export async function endQualification(
  ctx: RequestContext,
  input: EndQualificationInput,
  key: string,
): Promise<Answer<QualificationDone>> {
  const wrong = inputRefused(input);
  if (wrong !== null) return refused(wrong);
  const scope = await ctx.scopeOf('marriage.qualification.end');
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'endQualification', key, body: input }, async () => {
      const found = await lockQualification(tx, input.qualificationId);
      if (found === null || !sees(scope, { divisions: [found.division] }))
        return refused(notFound('input.qualificationId'));
      if (found.endedOn !== null || found.validTo < ctx.today) return refused(endedAlready(found));
      if (input.because.trim() === '') return refused(reasonMissing());
      const ended = { ...found, endedOn: ctx.today, version: found.version + 1 };
      await writeEnd(tx, ended, input.because.trim());
      return changed(tx, ctx, ended, 'marriage.qualification.end');
    }),
  );
}

async function changed(tx: EntityManager, { actor, today }: RequestContext, one: Qualification, action: string) {
  const { id: qualificationId, account, validFrom, validTo, endedOn, version, division } = one;
  const subject = { type: 'RegistrarQualification', id: qualificationId };
  const details = { account, validFrom, validTo, endedOn };
  await appendAudit(tx, { actor, action, legalDate: today, subject, division, details });
  const data = { qualificationId, account, validFrom, validTo, endedOn, version };
  const telling = { subjectVersion: version, legalDate: today, division };
  await appendToOutbox(tx, [eventOf('yimen.marriage.qualification.changed.v1', data, telling)]);
  return done({ qualificationId });
}

function datesRefused({
  trainedOn,
  examinedOn,
  validFrom,
  validTo,
}: Record<string, string | LegalDate>): Problem | null {
  const days = [trainedOn, examinedOn, validFrom, validTo].map((one) => one ?? '');
  if (days.every((one, at) => at === 0 || (days[at - 1] ?? '') <= one)) return null;
  return invalidInput({
    code: 'QUALIFICATION_DATES',
    message: '应先培训、再考核，考核合格后生效，生效不晚于期满。请核对四个日期。',
    field: 'input.validFrom',
    legalBasis: '婚姻登记条例第四条',
  });
}

function overlaps(): Problem {
  return problem('QualificationOverlaps', {
    code: 'QUALIFICATION_OVERLAPS',
    message: '该登记员在这段时间已有资质。请先终止原来的，或者从原资质期满的次日起登记。',
    field: 'input.validFrom',
    nextSteps: [{ code: 'endQualification', label: '终止原来的资质' }],
  });
}

function endedAlready({ endedOn, validTo }: Qualification): Problem {
  return problem('QualificationEnded', {
    code: 'QUALIFICATION_ENDED',
    message: '这项资质已经终止或者到期。',
    field: 'input.qualificationId',
    endedOn: endedOn ?? validTo,
  });
}

const reasonMissing = () =>
  invalidInput({ code: 'REASON_MISSING', message: '请填写终止的原因。', field: 'input.because' });
