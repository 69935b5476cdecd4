import { divisionsOn, pathsOn, sees } from '@yimen/access';
import { inputRefused, type Publisher, readValue, standardRefused } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import {
  connectionArgs,
  inTransaction,
  notFound,
  type PageArgs,
  type Problem,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { type PreviewGroup, previewAwards } from '../award/preview-awards.js';
import { alreadyPublished, boundBroken } from './standard-bounds.js';
import { amountKeys, standardKey } from './standard-keys.js';

export type PreviewStandardInput = {
  readonly division: string;
  readonly key: string;
  readonly value?: string | null;
  readonly values?: readonly string[] | null;
  readonly effectiveFrom: LegalDate;
};

/**
 * 预览新标准: whom it would change, by how much, and what it would cost a month, by street and by the way of the award; nothing is
 * kept. Refuses what publishing would refuse.
 */
export async function previewStandard(ctx: RequestContext, input: PreviewStandardInput) {
  const unsound = inputRefused(input);
  if (unsound !== null) return nothing(unsound);
  const scope = await ctx.scopeOf('assistance.standard.publish');
  if (!sees(scope, { divisions: [input.division] })) return nothing(notFound('input.division'));
  const codes = [...(await ctx.authority.codesWithin([input.division], ctx.today))];
  const bounds: Publisher['bounds'] = (tx, standard) => boundBroken(tx, standard, ctx.today);
  return inTransaction(ctx.db, async (tx) => {
    const { division, key, effectiveFrom: from } = input;
    const read = readValue(input.value, input.values);
    if ('problem' in read) return nothing(read.problem);
    const standard = { division, codes, key, value: read.value, effectiveFrom: from, documentNo: '' };
    const refusal = await standardRefused(tx, { bounds, already: alreadyPublished }, standard);
    if (refusal !== null) return nothing(refusal);
    if (!amountKeys.includes(key)) return { preview: shown([]), problems: [] };
    const proposed = { key, division, unit: standardKey(key).unit, values: [{ from, value: read.value, source: '' }] };
    const groups = await previewAwards(tx, { codes, from, today: ctx.today, source: '' }, proposed);
    const streets = await streetsOf(
      ctx,
      groups.map((group) => group.division),
    );
    return { preview: shown(byStreet(groups, streets)), problems: [] };
  });
}

const nothing = (problem: Problem) => ({ preview: null, problems: [problem] });

/** The street that each division belongs to (a village's, or itself). */
async function streetsOf(
  { db, today }: RequestContext,
  divisions: readonly string[],
): Promise<(division: string) => string> {
  const paths = await pathsOn(db, [...new Set(divisions)], today);
  const known = await divisionsOn(db, [...new Set([...paths.values()].flat())], today);
  const isStreet = (code: string) => {
    const found = known.get(code);
    return found !== undefined && found.state !== 'UNKNOWN' && found.division.level === 'TOWNSHIP';
  };
  return (division) => (paths.get(division) ?? []).find(isStreet) ?? division;
}

function byStreet(groups: readonly PreviewGroup[], streetOf: (division: string) => string): PreviewGroup[] {
  const found = new Map<string, PreviewGroup>();
  for (const group of groups) {
    const division = streetOf(group.division);
    const key = `${division}/${group.way}`;
    found.set(key, sumOf([found.get(key), group], { division, way: group.way }));
  }
  return [...found.values()].sort((one, other) => (keyOf(one).join() < keyOf(other).join() ? -1 : 1));
}

const keyOf = ({ division, way }: PreviewGroup): string[] => [division, way];

function sumOf(
  groups: readonly (PreviewGroup | undefined)[],
  of: Pick<PreviewGroup, 'division' | 'way'>,
): PreviewGroup {
  const there = groups.filter((group) => group !== undefined);
  const sum = (field: Exclude<keyof PreviewGroup, 'division' | 'way'>) =>
    there.reduce((total, group) => total + group[field], 0);
  return {
    ...of,
    ...{ households: sum('households'), persons: sum('persons'), more: sum('more'), less: sum('less') },
    ...{ entering: sum('entering'), leaving: sum('leaving'), before: sum('before'), after: sum('after') },
  };
}

/** The whole, and a page of its parts. */
function shown(groups: readonly PreviewGroup[]) {
  const { households, persons, more, less, entering, leaving, before, after } = sumOf(groups, {
    division: '',
    way: 'HOUSEHOLD',
  });
  return {
    ...{ households, persons, more, less, entering, leaving, before, after, difference: after - before },
    groups: (args: PageArgs) => {
      const page = connectionArgs(args, ['text', 'text'], 50);
      const after = page.after?.join() ?? '';
      const rest = groups.filter((group) => keyOf(group).join() > after).slice(0, page.limit);
      return toConnection(rest, page, keyOf, ({ division, ...group }) => ({
        ...group,
        division: { __typename: 'Division', code: division },
        difference: group.after - group.before,
      }));
    },
  };
}
