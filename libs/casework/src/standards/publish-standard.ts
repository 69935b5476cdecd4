import { type AuditEntry, appendAudit, sees } from '@yimen/access';
import { appendToOutbox, type DomainEvent, type Telling } from '@yimen/events';
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
import { patiently } from '../work/patiently.js';
import { inputRefused } from '../work/sound-input.js';
import type { LawLock } from './law-lock.js';
import { readValue } from './read-value.js';

export type PublishStandardInput = {
  readonly division: string;
  readonly key: string;
  readonly value?: string | null;
  readonly values?: readonly string[] | null;
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
};

/** A value that is published: read, of a division and the places within it. */
export type PublishedStandard = {
  readonly division: string;
  readonly codes: readonly string[];
  readonly key: string;
  readonly value: ParameterValue;
  readonly effectiveFrom: LegalDate;
  readonly documentNo: string;
};

/** What is told of it, thin. */
export type StandardTold = {
  readonly key: string;
  readonly division: string;
  readonly value: string;
  readonly from: LegalDate;
  readonly docNo: string;
  readonly version: number;
};

/** What a service has of its own in publishing. */
export type Publisher = {
  readonly right: string;
  readonly mutation: string;
  readonly lock: LawLock;
  readonly unitOf: (key: string) => string;
  /** Which bound from above, or which shape, the value breaks. */
  readonly bounds: (tx: EntityManager, standard: PublishedStandard) => Promise<Problem | null>;
  /** There is a value from that day already. */
  readonly already: (documentNo: string) => Problem;
  readonly auditSubject: string;
  readonly event: (data: StandardTold, telling: Telling) => DomainEvent;
  /** What it changes, in the same transaction: how many awards (allowances, limits) it recomputed. */
  readonly recompute: (tx: EntityManager, standard: PublishedStandard) => Promise<number>;
};

export type StandardPublished = { readonly standardId: string; readonly changed: number };

/**
 * 发布标准: the district's own value of a parameter from a day on, refused where it breaks a bound from above. What it changes is
 * recomputed in the same transaction. Publishing the same again from the same day is refused.
 */
export async function publishStandard(
  ctx: RequestContext,
  publisher: Publisher,
  input: PublishStandardInput,
  key: string,
): Promise<Answer<StandardPublished>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(publisher.right);
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  const request = { actor: ctx.actor, mutation: publisher.mutation, key, body: input };
  const attempt = () =>
    inTransaction(ctx.db, (tx) => once(tx, request, () => publish(ctx, publisher, { tx, input, codes })));
  return patiently(async () => {
    try {
      return await attempt();
    } catch (error) {
      // Two windows published the same day's at once: the second finds what the first wrote.
      if (violatedConstraint(error) !== 'one_standard_a_date') throw error;
      return attempt();
    }
  });
}

type Attempt = { readonly tx: EntityManager; readonly input: PublishStandardInput; readonly codes: readonly string[] };

async function publish(
  ctx: RequestContext,
  publisher: Publisher,
  { tx, input, codes }: Attempt,
): Promise<Answer<StandardPublished>> {
  const { division, key, effectiveFrom } = input;
  const documentNo = input.documentNo.trim();
  if (documentNo === '' || documentNo.length > 100) return refused(withoutDocument());
  const read = readValue(input.value, input.values);
  if ('problem' in read) return refused(read.problem);
  const standard = { division, codes, key, value: read.value, effectiveFrom, documentNo };
  await publisher.lock.publish(tx);
  const refusal = await standardRefused(tx, publisher, standard);
  if (refusal !== null) return refused(refusal);
  const standardId = await insert(ctx, tx, publisher, standard);
  await tell(ctx, tx, publisher, standard);
  return done({ standardId, changed: await publisher.recompute(tx, standard) });
}

/** Why this value may not be published, a preview's question too; null when it may. */
export async function standardRefused(
  tx: EntityManager,
  { bounds, already }: Pick<Publisher, 'bounds' | 'already'>,
  standard: PublishedStandard,
): Promise<Problem | null> {
  const bound = await bounds(tx, standard);
  if (bound !== null) return bound;
  const { division, key, effectiveFrom } = standard;
  const [earlier]: { documentNo: string }[] = await tx.query(
    `SELECT document_no AS "documentNo" FROM district_parameter WHERE division = $1 AND key = $2 AND effective_from = $3`,
    [division, key, effectiveFrom],
  );
  return earlier === undefined ? null : already(earlier.documentNo);
}

async function insert(
  { actor, today }: RequestContext,
  tx: EntityManager,
  { unitOf }: Publisher,
  { key, division, value, effectiveFrom, documentNo }: PublishedStandard,
): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO district_parameter (id, key, division, value, unit, effective_from, document_no, published_by, published_on)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9)`,
    [id, key, division, JSON.stringify(value), unitOf(key), effectiveFrom, documentNo, actor.sub, today],
  );
  return id;
}

function withoutDocument(): Problem {
  const message = '请填写文号，不超过 100 个字。';
  return invalidInput({ code: 'STANDARD_DOCUMENT_NO', message, field: 'input.documentNo' });
}

async function tell(
  ctx: RequestContext,
  tx: EntityManager,
  { right, auditSubject, event }: Publisher,
  { key, division, value, effectiveFrom, documentNo }: PublishedStandard,
): Promise<void> {
  const [row]: { version: number }[] = await tx.query(
    'SELECT count(*)::integer AS version FROM district_parameter WHERE key = $1 AND division = $2',
    [key, division],
  );
  const version = row?.version ?? 1;
  const data = { key, division, value: showValue(value), from: effectiveFrom, docNo: documentNo, version };
  const entry: AuditEntry = {
    actor: ctx.actor,
    action: right,
    legalDate: ctx.today,
    subject: { type: auditSubject, id: `${division}/${key}` },
    division,
    details: { effectiveFrom, documentNo },
  };
  await appendAudit(tx, entry);
  await appendToOutbox(tx, [event(data, { subjectVersion: version, legalDate: ctx.today, division })]);
}
