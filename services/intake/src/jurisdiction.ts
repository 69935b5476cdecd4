import { type Located, type Scope, sees } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import type { permissions } from './permissions.js';

/** The actions of the front office. */
export type Action = keyof typeof permissions;

/** How far this actor's right to the action reaches today. */
export function scopeOf(ctx: RequestContext, action: Action): Promise<Scope> {
  return ctx.scopeOf(action);
}

/** The codes that belong to a division today: what a filter by division means. */
export function codesOf(ctx: RequestContext, division: string): Promise<ReadonlySet<string>> {
  return ctx.authority.codesWithin([division], ctx.today);
}

/** Whether the thing lies within the actor's right to the action. */
export async function reaches(ctx: RequestContext, action: Action, thing: Located): Promise<boolean> {
  return sees(await scopeOf(ctx, action), thing);
}
