import { scopeCondition } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';

/** That an officer was trained and has passed, and for how long it counts (婚姻登记条例第四条). */
export type Qualification = {
  readonly id: string;
  readonly account: string;
  readonly division: string;
  readonly trainedOn: LegalDate;
  readonly examinedOn: LegalDate;
  readonly validFrom: LegalDate;
  /** The last day. */
  readonly validTo: LegalDate;
  /** Ended before its time, from this day on. */
  readonly endedOn: LegalDate | null;
  readonly version: number;
};

const day = (column: string, name: string) => `to_char(q.${column}, 'YYYY-MM-DD') AS "${name}"`;
const columns = `q.id, q.account, q.division, ${day('trained_on', 'trainedOn')}, ${day('examined_on', 'examinedOn')},
  ${day('valid_from', 'validFrom')}, ${day('valid_to', 'validTo')}, ${day('ended_on', 'endedOn')}, q.version`;

/** Keeps a new one; the database refuses a second that overlaps it. */
export async function insertQualification(tx: EntityManager, one: Qualification, by: string, on: LegalDate) {
  const { id, account, division, trainedOn, examinedOn, validFrom, validTo, version } = one;
  await tx.query(
    `INSERT INTO registrar_qualification (id, account, division, trained_on, examined_on, valid_from, valid_to,
       registered_by, registered_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, account, division, trainedOn, examinedOn, validFrom, validTo, by, on, version],
  );
}

/** One, locked until the transaction ends; null when it is not there. */
export async function lockQualification(tx: EntityManager, id: string): Promise<Qualification | null> {
  if (!isUuid(id)) return null;
  const rows: Qualification[] = await tx.query(
    `SELECT ${columns} FROM registrar_qualification q WHERE q.id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

/** Ends one from a day on. */
export async function writeEnd(tx: EntityManager, { id, endedOn, version }: Qualification, because: string) {
  await tx.query('UPDATE registrar_qualification SET ended_on = $2, ended_because = $3, version = $4 WHERE id = $1', [
    id,
    endedOn,
    because,
    version,
  ]);
}

/** One as the schema shows it. */
export function showQualification(one: Qualification, today: LegalDate) {
  const { account, division, ...rest } = one;
  return {
    ...{ ...rest, __typename: 'RegistrarQualification' as const },
    officer: { __typename: 'Officer', account },
    division: { __typename: 'Division', code: division },
    inForce: one.validFrom <= today && today <= one.validTo && (one.endedOn === null || today < one.endedOn),
  };
}

/** Those that the actor may read: one by its id, or a page, newest first. */
export async function qualificationById(ctx: RequestContext, id: string) {
  const parameters: unknown[] = [id];
  const seen = scopeCondition(await ctx.scopeOf('marriage.qualification.read'), { division: 'q.division' }, parameters);
  const rows: Qualification[] = await ctx.db.query(
    `SELECT ${columns} FROM registrar_qualification q WHERE q.id = $1 AND ${seen}`,
    parameters,
  );
  return rows[0] === undefined ? null : showQualification(rows[0], ctx.today);
}

export async function listQualifications(ctx: RequestContext, account: string | null, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [account];
  const seen = scopeCondition(await ctx.scopeOf('marriage.qualification.read'), { division: 'q.division' }, parameters);
  const after = keysetCondition(['q.id'], page, parameters, 'desc');
  parameters.push(page.limit);
  const rows: Qualification[] = await ctx.db.query(
    `SELECT ${columns} FROM registrar_qualification q
      WHERE ($1::text IS NULL OR q.account = $1::text) AND ${seen} AND ${after}
      ORDER BY q.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showQualification(row, ctx.today),
  );
}
