import { scopeCondition } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { doubtNames } from '../certificate-words.js';
import type { DoubtReason } from './doubts.js';
import { type Question, questionColumns } from './questions.js';

/** Questions that wait for their answer, the first due first. */
export async function openQuestions(ctx: RequestContext, args: PageArgs) {
  const page = connectionArgs(args, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const seen = scopeCondition(await ctx.scopeOf('disability.certificate.list'), { division: 'q.division' }, parameters);
  const after = keysetCondition(['q.answer_by', 'q.id'], page, parameters);
  const rows: Question[] = await ctx.db.query(
    `SELECT ${questionColumns} FROM certificate_question q WHERE q.status = 'ASKED' AND ${seen} AND ${after}
      ORDER BY q.answer_by, q.id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(rows, page, ({ answerBy, id }) => [answerBy, id], showQuestion);
}

/** A question by its id, for who has just asked it. */
export async function questionById(ctx: RequestContext, id: string) {
  const rows: Question[] = await ctx.db.query(`SELECT ${questionColumns} FROM certificate_question q WHERE q.id = $1`, [
    id,
  ]);
  return rows[0] === undefined ? null : showQuestion(rows[0]);
}

function showQuestion({ personId, outcome, division: _, ...question }: Question) {
  return {
    ...question,
    person: { __typename: 'Person', id: personId },
    holdsCertificate: outcome === null ? null : outcome === 'CERTIFICATE',
  };
}

type DoubtRow = {
  readonly id: string;
  readonly personId: string;
  readonly reason: DoubtReason;
  readonly heardOn: LegalDate;
  readonly settledOn: LegalDate | null;
  readonly settledBy: string | null;
};

const doubtColumns = `d.id, d.person_id AS "personId", d.reason, to_char(d.heard_on, 'YYYY-MM-DD') AS "heardOn",
  to_char(d.settled_on, 'YYYY-MM-DD') AS "settledOn", d.settled_by AS "settledBy"`;

/** Doubts that nobody has settled, the first heard first. */
export async function openDoubts(ctx: RequestContext, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const seen = scopeCondition(await ctx.scopeOf('disability.doubt.read'), { division: 'd.division' }, parameters);
  const after = keysetCondition(['d.id'], page, parameters);
  const rows: DoubtRow[] = await ctx.db.query(
    `SELECT ${doubtColumns} FROM federation_doubt d WHERE d.settled_on IS NULL AND ${seen} AND ${after}
      ORDER BY d.id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(rows, page, ({ id }) => [id], showDoubt);
}

/** A doubt by its id, for who has just settled it. */
export async function doubtById(ctx: RequestContext, id: string) {
  const rows: DoubtRow[] = await ctx.db.query(`SELECT ${doubtColumns} FROM federation_doubt d WHERE d.id = $1`, [id]);
  return rows[0] === undefined ? null : showDoubt(rows[0]);
}

function showDoubt({ personId, settledBy, ...doubt }: DoubtRow) {
  return {
    ...doubt,
    person: { __typename: 'Person', id: personId },
    reasonLabel: doubtNames[doubt.reason],
    settledBy: settledBy === null ? null : { __typename: 'Officer', account: settledBy },
  };
}
