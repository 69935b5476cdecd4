import { isHeld, pathsOn, type Scope, scopeCondition } from '@yimen/access';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { type OfficerRecord, type PostRecord, postColumns } from './officers.store.js';
import { showOfficer, showPost } from './show-officer.js';

/** The register of officers with a post in the actor's jurisdiction (and in `division`, when given), by account. */
export async function listOfficers(ctx: RequestContext, args: PageArgs & { readonly division?: string | null }) {
  const page = connectionArgs(args, ['text']);
  const scope = await scopeOf(ctx, 'intake.officer.read');
  const parameters: unknown[] = [];
  const visible = scopeCondition(scope, { division: 'p.division' }, parameters);
  const inside = args.division ? await within(ctx, args.division, parameters) : 'TRUE';
  const rows: OfficerRecord[] = await ctx.db.query(
    `SELECT o.account, o.name FROM officer o
     WHERE EXISTS (SELECT 1 FROM post p WHERE p.account = o.account AND ${visible} AND ${inside})
       AND ${keysetCondition(['o.account'], page, parameters)}
     ORDER BY o.account LIMIT ${page.limit}`,
    parameters,
  );
  return toConnection(rows, page, (row) => [row.account], showOfficer);
}

async function within(ctx: RequestContext, division: string, parameters: unknown[]): Promise<string> {
  const codes = await codesOf(ctx, division);
  return `p.division = ANY ($${parameters.push([...codes])}::text[])`;
}

/** The officers of these accounts whom the actor may see by `scope`: with a post within it. In the order asked, null for the others. */
export async function officersByAccount(ctx: RequestContext, accounts: readonly string[], scope: Scope) {
  const parameters: unknown[] = [accounts];
  const visible = scopeCondition(scope, { division: 'p.division' }, parameters);
  const rows: OfficerRecord[] = await ctx.db.query(
    `SELECT o.account, o.name FROM officer o WHERE o.account = ANY ($1::text[])
       AND EXISTS (SELECT 1 FROM post p WHERE p.account = o.account AND ${visible})`,
    parameters,
  );
  const found = new Map(rows.map((row) => [row.account, showOfficer(row)]));
  return accounts.map((account) => found.get(account) ?? null);
}

/**
 * Whom an officer meets on a case: colleagues below, beside and above them, that is with a post within one of their own
 * divisions or in one that contains it. Services (documents) read all; nobody else reads officers by reference.
 */
export async function colleaguesOf(ctx: RequestContext): Promise<Scope> {
  if (ctx.actor.kind === 'service') return { reach: 'everywhere' };
  const own = ctx.actor.posts.filter((post) => isHeld(post, ctx.today)).map((post) => post.division);
  if (own.length === 0) return { reach: 'nothing' };
  const [below, above] = await Promise.all([
    ctx.authority.codesWithin(own, ctx.today),
    pathsOn(ctx.db, own, ctx.today),
  ]);
  return { reach: 'divisions', codes: new Set([...below, ...[...above.values()].flat()]) };
}

/** The loader of colleagues by account: null for whom the actor does not meet. */
export function colleagueLoader(ctx: RequestContext) {
  return ctx.loaders.of('officer', async (accounts: readonly string[]) =>
    officersByAccount(ctx, accounts, await colleaguesOf(ctx)),
  );
}

/** The posts of each account, newest first: one statement for all officers of an answer. */
export async function postsOfOfficers(ctx: RequestContext, accounts: readonly string[], args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [accounts];
  const rows: PostRecord[] = await ctx.db.query(
    `SELECT p.* FROM unnest($1::text[]) AS asked (account) CROSS JOIN LATERAL (
       SELECT ${postColumns} FROM post p
       WHERE p.account = asked.account AND ${keysetCondition(['p.id'], page, parameters, 'desc')}
       ORDER BY p.id DESC LIMIT ${page.limit}) AS p`,
    parameters,
  );
  const byAccount = group(rows);
  return accounts.map((account) => toConnection(byAccount.get(account) ?? [], page, (row) => [row.id], showPost));
}

function group(rows: readonly PostRecord[]): Map<string, PostRecord[]> {
  const groups = new Map<string, PostRecord[]>();
  for (const row of rows) groups.set(row.account, [...(groups.get(row.account) ?? []), row]);
  return groups;
}
