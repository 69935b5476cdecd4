import { appendAudit, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import { type ParameterValue, showValue } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
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
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { recomputeAwards } from '../award/recompute-awards.js';
import { DistrictParameterRow } from './district-parameter.row.js';
import { publishingLaw } from './law-lock.js';
import { alreadyPublished, boundBroken } from './standard-bounds.js';
import { amountKeys, standardKey } from './standard-keys.js';
import { readValue } from './standard-value.js';

export type PublishStandardInput = {
  division: string;
  key: string;
  value?: string | null;
  values?: readonly string[] | null;
  effectiveFrom: LegalDate;
  documentNo: string;
};
export type StandardPublished = { standardId: string; awardsChanged: number };

/**
 * 发布标准: the district's own value of a parameter from a day on, refused where it breaks a bound from above. Every award in
 * force that it changes is recomputed in sets and told once. Publishing the same again from the same day is refused.
 */
export async function publishStandard(
  ctx: RequestContext,
  input: PublishStandardInput,
  key: string,
): Promise<Answer<StandardPublished>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const request = { actor: ctx.actor, mutation: 'publishStandard', key, body: input };
  const scope = await ctx.scopeOf('assistance.standard.publish');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  const attempt = () => inTransaction(ctx.db, (tx) => once(tx, request, () => publish(ctx, tx, input, codes)));
  return patiently(async () => {
    try {
      return await attempt();
    } catch (error) {
      if (violatedConstraint(error) !== 'one_standard_a_date') throw error;
      return attempt();
    }
  });
}

async function publish(
  ctx: RequestContext,
  tx: EntityManager,
  input: PublishStandardInput,
  codes: readonly string[],
): Promise<Answer<StandardPublished>> {
  const { division, key, effectiveFrom } = input;
  const documentNo = input.documentNo.trim();
  if (documentNo === '' || documentNo.length > 100) return refused(withoutDocument());
  const read = readValue(input.value, input.values);
  if ('problem' in read) return refused(read.problem);
  await publishingLaw(tx);
  const bound = await boundBroken(ctx, tx, input, read.value);
  if (bound !== null) return refused(bound);
  const [earlier] = await tx.find(DistrictParameterRow, { where: { division, key, effectiveFrom } });
  if (earlier !== undefined) return refused(alreadyPublished(earlier.documentNo));

  const id = uuidv7();
  const { unit } = standardKey(key);
  await tx.query(
    `INSERT INTO district_parameter (id, key, division, value, unit, effective_from, document_no, published_by, published_on)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
    [id, key, division, JSON.stringify(read.value), unit, effectiveFrom, documentNo, ctx.actor.sub, ctx.today],
  );
  await tell(ctx, tx, { ...input, documentNo, value: read.value });
  const change = { codes, from: effectiveFrom, today: ctx.today, source: documentNo };
  const awardsChanged = amountKeys.includes(key) ? await recomputeAwards(tx, change) : 0;
  return done({ standardId: id, awardsChanged });
}

function withoutDocument(): Problem {
  const message = '请填写文号，不超过 100 个字。';
  return invalidInput({ code: 'STANDARD_DOCUMENT_NO', message, field: 'input.documentNo' });
}

type Published = Omit<PublishStandardInput, 'value'> & { value: ParameterValue };

async function tell(ctx: RequestContext, tx: EntityManager, standard: Published): Promise<void> {
  const { key, division, value, effectiveFrom, documentNo } = standard;
  const [row]: { version: number }[] = await tx.query(
    'SELECT count(*)::integer AS version FROM district_parameter WHERE key = $1 AND division = $2',
    [key, division],
  );
  const version = row?.version ?? 1;
  const data = { key, division, value: showValue(value), from: effectiveFrom, docNo: documentNo, version };
  const telling = { subjectVersion: version, legalDate: ctx.today, division };
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'assistance.standard.publish',
    legalDate: ctx.today,
    subject: { type: 'SubsistenceStandard', id: `${division}/${key}` },
    division,
    details: { effectiveFrom, documentNo },
  });
  await appendToOutbox(tx, [eventOf('yimen.assistance.standard.published.v1', data, telling)]);
}
