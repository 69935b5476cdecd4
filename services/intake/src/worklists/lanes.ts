import { isHeld } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { permissions } from '../permissions.js';
import type { WarningLevel } from '../warnings/domain/warning-days.js';

export type WorklistKind = 'MINE' | 'ALL' | 'DUE_SOON' | 'OVERDUE' | 'ESCALATED' | 'WITHOUT_HANDLER';

/** What a worklist is asked for, as the schema's WorklistFilter. */
export interface WorklistFilter {
  readonly division?: string | null;
  readonly status?: readonly string[] | null;
  readonly item?: string | null;
  readonly waitingFor?: string | null;
  readonly handler?: string | null;
  readonly warning?: readonly WarningLevel[] | null;
  readonly dueBefore?: string | null;
  readonly dueWithin?: number | null;
  readonly flags?: readonly string[] | null;
  readonly applicant?: string | null;
}

/** By what the rows of a lane are found: the column after the division of an index that goes on in the order of the list. */
export type Lead = 'none' | 'mark' | 'status' | 'item' | 'handler' | 'warning' | 'gone' | 'applicant';

/** A lane: one division, and one value of the lead. A list is merged from its lanes, each read only as far as the page goes. */
export interface Lanes {
  readonly lead: Lead;
  readonly divisions: readonly string[];
  readonly values: readonly string[];
}

type Lane = readonly [division: string, value: string];

/** The lanes of a worklist: where the actor may look, by what narrows most. Empty when there is nothing to see. */
export async function lanesOf(
  ctx: RequestContext,
  kind: WorklistKind,
  filter: WorklistFilter,
  escalated: (role: string) => readonly WarningLevel[],
): Promise<Lanes> {
  const inside = filter.division ? await codesOf(ctx, filter.division) : null;
  const within = (codes: Iterable<string>) => [...codes].filter((code) => inside === null || inside.has(code));
  if (kind === 'MINE') return asLanes('mark', await lanesOfPosts(ctx, within, (role) => [role]));
  if (kind === 'ESCALATED') return asLanes('warning', await lanesOfPosts(ctx, within, escalated));
  const scope = await scopeOf(ctx, 'intake.worklist.read');
  const { lead, values } = leadOf(kind, filter);
  const codes = scope.reach === 'divisions' ? within(scope.codes) : [];
  return asLanes(
    lead,
    codes.flatMap((code) => values.map((value): Lane => [code, value])),
  );
}

/** Each post where it holds, with what its role brings: a reviewer here who is a clerk there has a reviewer's list here only. */
async function lanesOfPosts(
  ctx: RequestContext,
  within: (codes: Iterable<string>) => string[],
  valuesOf: (role: string) => readonly string[],
): Promise<Lane[]> {
  const lanes: Lane[] = [];
  for (const { role, division } of postsAtWork(ctx)) {
    const codes = within(await codesOf(ctx, division));
    lanes.push(...codes.flatMap((code) => valuesOf(role).map((value): Lane => [code, value])));
  }
  return lanes;
}

/** The actor's posts of today whose role may read worklists. */
export function postsAtWork({ actor, today }: RequestContext) {
  const { roles } = permissions['intake.worklist.read'];
  return actor.posts.filter((post) => isHeld(post, today) && roles.some((role) => role === post.role));
}

function asLanes(lead: Lead, lanes: readonly Lane[]): Lanes {
  const once = new Map(lanes.map((lane) => [lane.join(' '), lane]));
  const all = [...once.values()];
  return { lead, divisions: all.map(([division]) => division), values: all.map(([, value]) => value) };
}

/** Of what is asked, that which narrows most leads: the rest is looked at row by row. */
function leadOf(kind: WorklistKind, filter: WorklistFilter): { lead: Lead; values: readonly string[] } {
  const { applicant, handler, waitingFor, flags, status, item } = filter;
  if (applicant) return { lead: 'applicant', values: isCanonicalUuid(applicant) ? [applicant] : [] };
  if (handler) return { lead: 'handler', values: [handler] };
  if (kind === 'WITHOUT_HANDLER') return { lead: 'gone', values: [''] };
  const warning = levelsOf(kind, filter);
  if (warning !== null) return { lead: 'warning', values: warning };
  if (flags && flags.length > 0) return { lead: 'mark', values: flags.slice(0, 1) };
  if (waitingFor) return { lead: 'mark', values: [waitingFor] };
  if (status && status.length > 0) return { lead: 'status', values: status };
  return item ? { lead: 'item', values: [item] } : { lead: 'none', values: [''] };
}

/** The levels that a list is about: its kind's, of which a filter may leave some; null when it is about none. */
export function levelsOf(kind: WorklistKind, { warning }: WorklistFilter): readonly WarningLevel[] | null {
  const asked = warning && warning.length > 0 ? warning : null;
  const ofKind: readonly WarningLevel[] | null =
    kind === 'DUE_SOON' ? ['YELLOW', 'RED'] : kind === 'OVERDUE' ? ['OVERDUE'] : null;
  if (ofKind === null) return asked;
  return asked === null ? ofKind : ofKind.filter((level) => asked.includes(level));
}
