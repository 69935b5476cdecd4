import { appendAudit, blindIndexCondition } from '@yimen/access';
import { normalizeName, parseIdentityNumber, plain } from '@yimen/standards';
import { badUserInput, keysetCondition, type Page, type RequestContext, toConnection } from '@yimen/subgraph';
import { possibleIds } from '../access/ids.js';
import type { Seals } from '../access/seals.js';
import { type Sight, sightOf } from '../access/sight.js';
import { type PersonRow, personColumns } from './person.row.js';
import { type PersonView, viewOf } from './person.view.js';

/** Persons by id, whom the actor sees; null for the others. One statement for all of a tick. */
export function personLoader(ctx: RequestContext, seals: Seals) {
  return ctx.loaders.of<string, PersonView>('person', async (ids) => {
    const sight = await sightOf(ctx, 'residents.person.read');
    const parameters: unknown[] = [possibleIds(ids)];
    const rows: PersonRow[] = await ctx.db.query(
      `SELECT ${personColumns} FROM person p WHERE p.id = ANY ($1::uuid[]) AND ${sight.persons('p', parameters)}`,
      parameters,
    );
    const found = new Map(rows.map((row) => [row.id, viewOf(row, seals)]));
    return ids.map((id) => found.get(id.toLowerCase()) ?? null);
  });
}

/** For payloads and problems: the person as they are after the change, or null when the actor does not see them. */
export function showPerson(ctx: RequestContext, seals: Seals, id: string) {
  return () => personLoader(ctx, seals).clear(id).load(id);
}

export interface PersonSearch {
  readonly identityNumber?: string | null;
  readonly name?: string | null;
  readonly division?: string | null;
}

/**
 * Searches within the actor's jurisdiction: by the exact number, which is put on the audit trail, or by a name's beginning.
 * What was searched for is written nowhere.
 */
export async function searchPersons(ctx: RequestContext, seals: Seals, search: PersonSearch, page: Page) {
  const sight = await sightOf(ctx, 'residents.person.search');
  const byNumber = search.identityNumber !== undefined && search.identityNumber !== null;
  if (byNumber === (search.name !== undefined && search.name !== null))
    throw badUserInput('请按证件号码或者按姓名查找，二者择一。', 'search');
  const rows = byNumber
    ? await rowsByNumber(ctx, seals, sight, search.identityNumber ?? '', page)
    : await rowsByName(ctx, seals, sight, search, page);
  return toConnection(
    rows,
    page,
    (row) => [row.id],
    (row) => viewOf(row, seals),
  );
}

/** Which kinds of document may bear that number: an 18-digit one tells its kind, any other may be a passport's or an officer's. */
function indexesOf(seals: Seals, text: string) {
  const number = plain(text).toUpperCase();
  const read = parseIdentityNumber(number);
  const kinds = read.ok ? ['RESIDENT_ID', 'HMT_RESIDENCE', 'FOREIGN_PERMANENT'] : ['PASSPORT', 'OFFICER'];
  return kinds.flatMap((kind) => seals.numberIndexes(kind, number));
}

async function rowsByNumber(ctx: RequestContext, seals: Seals, sight: Sight, number: string, page: Page) {
  const parameters: unknown[] = [];
  const isNumber = blindIndexCondition(
    { key: 'p.number_key', digest: 'p.number_digest' },
    indexesOf(seals, number),
    parameters,
  );
  const conditions = [isNumber, sight.persons('p', parameters), keysetCondition(['p.id'], page, parameters)];
  return ctx.db.transaction(async (tx) => {
    const rows: PersonRow[] = await tx.query(
      `SELECT ${personColumns} FROM person p WHERE ${conditions.join(' AND ')} ORDER BY p.id LIMIT ${page.limit}`,
      parameters,
    );
    const [found] = rows;
    await appendAudit(tx, {
      actor: ctx.actor,
      action: 'residents.person.search-by-number',
      legalDate: ctx.today,
      ...(found && { subject: { type: 'Person', id: found.id } }),
      details: { found: rows.length },
    });
    return rows;
  });
}

async function rowsByName(ctx: RequestContext, seals: Seals, sight: Sight, search: PersonSearch, page: Page) {
  const name = normalizeName(search.name ?? '');
  if (Array.from(name).length < 2) throw badUserInput('按姓名查找请至少输入前两个字。', 'search.name');
  const parameters: unknown[] = [seals.beginningDigests(name)];
  const conditions = ['p.name_digests && $1::bytea[]', sight.persons('p', parameters)];
  if (search.division) {
    const within = await ctx.authority.codesWithin([search.division], ctx.today);
    const place = `$${parameters.push([...within])}::text[]`;
    conditions.push(`(p.hukou_division = ANY (${place}) OR p.residence_division = ANY (${place}))`);
  }
  conditions.push(keysetCondition(['p.id'], page, parameters));
  const rows: PersonRow[] = await ctx.db.query(
    `SELECT ${personColumns} FROM person p WHERE ${conditions.join(' AND ')} ORDER BY p.id LIMIT ${page.limit}`,
    parameters,
  );
  return rows;
}
