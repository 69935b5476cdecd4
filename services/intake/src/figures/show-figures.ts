import { divisionsOn } from '@yimen/access';
import type { LegalMonth } from '@yimen/standards';
import { connectionArgs, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { itemOf } from '../service-catalogue/domain/catalogue.js';
import { showItemOf } from '../service-catalogue/show-item.js';
import { figuresCsv } from './domain/figures-csv.js';
import { averageWorkingDays, type HandlingFigure, type HandlingRow, onTimeRate } from './domain/handling-figures.js';

/** A month's figures, counted once for all that is asked of them. */
export interface Figures {
  readonly month: LegalMonth;
  readonly counted: readonly HandlingRow[];
}

export function showFigure(figure: HandlingFigure) {
  return { ...figure, onTimeRate: onTimeRate(figure), averageWorkingDays: averageWorkingDays(figure) };
}

/** A page of the rows, by street and item. */
export function pageOfRows({ counted }: Figures, args: PageArgs) {
  const page = connectionArgs(args, ['text', 'text'], 50);
  const key = ({ division, item }: HandlingRow): [string, string] => [division, item];
  const [division, item] = page.after ?? [];
  const seen = (row: HandlingRow) =>
    division === undefined || row.division > division || (row.division === division && row.item > (item ?? ''));
  return toConnection(counted.filter(seen).slice(0, page.limit), page, key, (row) => ({
    division: { __typename: 'Division', code: row.division },
    item: showItemOf(row.item),
    figure: showFigure(row),
  }));
}

/** The figures as a file; the names of streets are those of today. */
export async function figuresFile(ctx: RequestContext, { month, counted }: Figures) {
  const known = await divisionsOn(ctx.db, [...new Set(counted.map(({ division }) => division))], ctx.today);
  const division = (code: string) => {
    const found = known.get(code);
    return found === undefined || found.state === 'UNKNOWN' ? code : found.division.name;
  };
  const item = (code: string) => itemOf(code)?.name ?? code;
  const content = figuresCsv(month, counted, { division, item });
  return { fileName: `办件统计-${month}.csv`, mediaType: 'text/csv; charset=utf-8', content };
}
