import { parameterOn } from '@yimen/policy';
import { connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { officeLaw, officeParameters } from './office-law.js';

/** The parameters of the front office with the value that holds in the district today, by key. */
export async function listOfficeParameters(ctx: RequestContext, district: string, args: PageArgs) {
  const page = connectionArgs(args, ['text']);
  const after = String(page.after?.[0] ?? '');
  const law = await officeLaw(ctx.db, district);
  const rows = [...officeParameters]
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .filter(({ key }) => key > after)
    .flatMap(({ key, name, unit }) => {
      const found = parameterOn(law, key, ctx.today);
      return found.ok ? [{ key, name: name ?? key, unit, found }] : [];
    });
  return toConnection(
    rows.slice(0, page.limit),
    page,
    ({ key }) => [key],
    ({ found, ...parameter }) => ({
      ...parameter,
      values: [found.value].flat().map(String),
      effectiveFrom: found.effectiveFrom,
      source: found.source,
    }),
  );
}
