import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import {
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { vaultOf } from '../../keys/service-keys.js';
import type { NoticeContent } from '../../subsistence-allowance/domain/index.js';
import { openDocument, type SealedRow } from '../open-document.js';
import { noticePlaceOf } from './keep-notice.js';

type Row = SealedRow & {
  readonly division: string;
  readonly place: string;
  readonly shown_from: LegalDate;
  readonly shown_until: LegalDate;
  /** Of a notice that was put up before what it shows was sealed. */
  readonly content: NoticeContent | null;
  readonly content_cipher: Buffer | null;
};

const columns = `d.id, d.case_id, d.kind, d.number, d.title, to_char(d.made_on, 'YYYY-MM-DD') AS made_on, d.template, d.paper_cipher,
  n.division, n.place, to_char(n.shown_from, 'YYYY-MM-DD') AS shown_from, to_char(n.shown_until, 'YYYY-MM-DD') AS shown_until, n.content, n.content_cipher`;
const from = `FROM public_notice n JOIN case_document d ON d.id = n.document_id JOIN subsistence_case c ON c.id = n.case_id`;

/**
 * Up on day $1: within its days, not taken down, and of a notice before the decision the case still on notice: one that was withdrawn
 * or objected to in between is no longer shown.
 */
const up = `n.taken_down_on IS NULL AND n.shown_from <= $1::date AND n.shown_until >= $1::date
  AND (n.kind <> 'NOTICE' OR c.status = 'PUBLICIZED')`;

/** The notices that are up today within a division, newest first; two statements, however many. Nothing asks for another day. */
export async function publicNotices(ctx: RequestContext, args: PageArgs & { division: string }) {
  const page = connectionArgs(args, ['uuid']);
  if (!/^\d{6,12}$/.test(args.division)) throw badUserInput('区划代码应为 6 到 12 位数字。', 'division');
  const codes = await ctx.authority.codesWithin([args.division], ctx.today);
  const parameters: unknown[] = [ctx.today, [...codes]];
  const after = keysetCondition(['n.document_id'], page, parameters, 'desc');
  parameters.push(page.limit);
  const rows: Row[] = await ctx.db.query(
    `SELECT ${columns} ${from} WHERE ${up} AND n.division = ANY ($2::text[]) AND ${after}
      ORDER BY n.document_id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showNotice(ctx, row),
  );
}

/** One notice that is up today; null for any other. */
export async function publicNotice(ctx: RequestContext, id: string) {
  if (!isUuid(id)) return null;
  const [row]: Row[] = await ctx.db.query(`SELECT ${columns} ${from} WHERE ${up} AND n.document_id = $2`, [
    ctx.today,
    id,
  ]);
  return row === undefined ? null : showNotice(ctx, row);
}

function contentOf({ db }: RequestContext, { id, content, content_cipher: sealed }: Row): NoticeContent {
  if (sealed !== null) return JSON.parse(vaultOf(db).open(noticePlaceOf(id), sealed)) as NoticeContent;
  if (content === null) throw new Error('a notice shows nothing');
  return content;
}

function showNotice(ctx: RequestContext, row: Row) {
  const { applicant, members, monthlyFen, telephone } = contentOf(ctx, row);
  const open = () => openDocument(vaultOf(ctx.db), row);
  return {
    ...{ id: row.id, kind: row.kind, title: row.title, place: row.place, applicant, members },
    division: { __typename: 'Division' as const, code: row.division },
    monthlyAmount: monthlyFen,
    supervisionTelephone: telephone,
    from: row.shown_from,
    until: row.shown_until,
    text: () => open().text,
    html: () => open().html('DELIVERY'),
  };
}
