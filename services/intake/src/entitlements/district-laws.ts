import { matrixParameters } from '@yimen/benefits';
import { openLawBook } from '@yimen/casework';
import type { Law } from '@yimen/policy';
import type { RequestContext } from '@yimen/subgraph';
import { publishedOfficeValues } from '../office-parameters/office-law.js';

const book = openLawBook(matrixParameters);

/**
 * By what the benefits of a place exclude one another: the matrix, what its district decided of it (发布受理中台参数), and what the owners of
 * the benefits told that districts published. Three statements, however many places.
 */
export async function districtLaws(
  { db, today }: Pick<RequestContext, 'db' | 'today'>,
  divisions: readonly string[],
): Promise<(division: string) => Law> {
  const laws = await book.lawsOf(db.manager, divisions, today);
  const own = await publishedOfficeValues(db.manager);
  return (division) => {
    const law = laws(division);
    return { ...law, parameters: [...law.parameters, ...own] };
  };
}
