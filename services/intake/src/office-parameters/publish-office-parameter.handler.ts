import { appendAudit, isRole, sees } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import { type DatedParameter, parameterOn } from '@yimen/policy';
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
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { officeOn } from '../cases/office.js';
import { scopeOf } from '../jurisdiction.js';
import { reckonAgain } from '../warnings/reckon-again.js';
import { readOfficeValue } from './domain/office-value.js';
import { officeParameters } from './office-law.js';

export interface PublishOfficeParameterInput {
  readonly key: string;
  readonly values: readonly string[];
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
}

type Published = { readonly key: string };
type Read = { readonly value: number | string | readonly string[]; readonly documentNo: string };

/**
 * 发布受理中台参数: the district's own value from a day on, over the nation's. Never from a day that has passed: who was warned by what
 * held then stays warned. From today on, every limit that runs is reckoned again at once; from a later day, on that day.
 */
export async function publishOfficeParameter(
  ctx: RequestContext,
  district: string,
  input: PublishOfficeParameterInput,
  key: string,
): Promise<Answer<Published>> {
  const scope = await scopeOf(ctx, 'intake.parameter.publish');
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'publishOfficeParameter', key, body: input }, async () => {
      if (!sees(scope, { divisions: [district] })) return refused(notFound('input.key'));
      const read = readInput(input, ctx.today);
      if ('problem' in read) return refused(read.problem);
      const version = await insert(tx, ctx, district, input, read);
      if (version === null) return refused(already);
      await tell(tx, ctx, district, input, read, version);
      if (input.effectiveFrom === ctx.today) await reckonAgain(tx, await officeOn(tx, district, ctx.today));
      return done({ key: input.key });
    }),
  );
}

function readInput(input: PublishOfficeParameterInput, today: LegalDate): Read | { readonly problem: Problem } {
  const known = officeParameters.find(({ key }) => key === input.key);
  const documentNo = input.documentNo.trim();
  if (known === undefined) return wrong('OFFICE_PARAMETER_UNKNOWN', '没有这个参数，请从参数表中选择。', 'input.key');
  if (documentNo === '' || documentNo.length > 100)
    return wrong('OFFICE_PARAMETER_DOCUMENT_NO', '请填写文号，不超过 100 个字。', 'input.documentNo');
  if (input.effectiveFrom < today)
    return wrong('OFFICE_PARAMETER_FROM_PAST', '生效日不能早于今天：已经发出的预警不改。', 'input.effectiveFrom');
  const read = readOfficeValue(known.unit, input.values, isRole);
  if (read.ok && isLonger(known, read.value, input.effectiveFrom))
    return wrong('OFFICE_LIMIT_LONGER', '期限只能比国家的短，不能更长。', 'input.values');
  return read.ok ? { value: read.value, documentNo } : wrong('OFFICE_PARAMETER_VALUE', read.message, 'input.values');
}

/** A limit that the nation set may be shortened by a district, never lengthened. */
function isLonger(known: DatedParameter, value: Read['value'], on: LegalDate): boolean {
  if (!known.key.startsWith('limit.')) return false;
  const nation = parameterOn({ parameters: [known], divisions: [] }, known.key, on);
  return nation.ok && Number(value) > Number(nation.value);
}

function wrong(code: string, message: string, field: string): { readonly problem: Problem } {
  return { problem: invalidInput({ code, message, field }) };
}

const already = problem('OfficeParameterAlreadyPublished', {
  code: 'OFFICE_PARAMETER_ALREADY_PUBLISHED',
  message: '这个参数在这一天已经发布过取值，请换一个生效日。',
  field: 'input.effectiveFrom',
});

/** Answers which of the district's values of this parameter it is; null when there is one from that day already. */
async function insert(
  tx: EntityManager,
  ctx: RequestContext,
  district: string,
  { key, effectiveFrom }: PublishOfficeParameterInput,
  { value, documentNo }: Read,
): Promise<number | null> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('intake.office-parameter'))`);
  const written: unknown[] = await tx.query(
    `INSERT INTO office_parameter (division, key, effective_from, value, document_no, published_by)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6) ON CONFLICT DO NOTHING RETURNING 1 AS written`,
    [district, key, effectiveFrom, JSON.stringify(value), documentNo, ctx.actor.sub],
  );
  if (written.length === 0) return null;
  const [row]: { version: number }[] = await tx.query(
    'SELECT count(*)::integer AS version FROM office_parameter WHERE division = $1 AND key = $2',
    [district, key],
  );
  return row?.version ?? 1;
}

async function tell(
  tx: EntityManager,
  ctx: RequestContext,
  division: string,
  { key, effectiveFrom }: PublishOfficeParameterInput,
  { value, documentNo }: Read,
  version: number,
): Promise<void> {
  const legalDate = ctx.today;
  const data = { division, key, value: String(value), from: effectiveFrom, docNo: documentNo, version };
  const telling = { subjectVersion: version, legalDate, division };
  await appendToOutbox(tx, [eventOf('yimen.intake.office-parameter.published.v1', data, telling)]);
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'intake.parameter.publish',
    legalDate,
    subject: { type: 'OfficeParameter', id: `${division}/${key}` },
    division,
    details: { effectiveFrom, documentNo },
  });
}
