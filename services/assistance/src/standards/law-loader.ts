import type { RequestContext } from '@yimen/subgraph';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';
import { reckoningsOf } from './law-book.js';

/** The law of each place, read once a request for all places that are asked about. */
export function reckoningLoader({ loaders, db, today }: RequestContext) {
  return loaders.of<string, Reckoning>('reckoning', async (divisions) => {
    const of = await reckoningsOf(db.manager, divisions, today);
    return divisions.map((division) => of(division));
  });
}
