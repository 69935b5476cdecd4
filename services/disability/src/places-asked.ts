import type { Scope } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';

/** Where to look: everywhere that the actor's right reaches, or the part of it that lies within the division asked for. */
export async function placesAsked(ctx: RequestContext, right: string, division: string | null): Promise<Scope> {
  const scope = await ctx.scopeOf(right);
  if (division === null) return scope;
  const asked = await ctx.authority.codesWithin([division], ctx.today);
  if (scope.reach === 'everywhere') return { reach: 'divisions', codes: asked };
  if (scope.reach !== 'divisions') return scope;
  return { reach: 'divisions', codes: new Set([...asked].filter((code) => scope.codes.has(code))) };
}
