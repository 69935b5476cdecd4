import { divisionsOn } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import type { PlaceOnDay } from '../persons/domain/person.js';

/** What this service's copy of the tree says of the codes today. One look for all of them. */
export async function placesToday(
  ctx: RequestContext,
  codes: readonly (string | null | undefined)[],
): Promise<(code: string | null | undefined) => PlaceOnDay | null> {
  const asked = [...new Set(codes.filter((code) => typeof code === 'string'))];
  const found = asked.length > 0 ? await divisionsOn(ctx.db, asked, ctx.today) : new Map<string, never>();
  return (code) => {
    if (code === null || code === undefined) return null;
    const meaning = found.get(code);
    if (meaning === undefined || meaning.state === 'UNKNOWN')
      return { code, state: 'UNKNOWN', level: null, successors: [] };
    const successors = meaning.state === 'ABOLISHED' ? meaning.successors.map((one) => one.code) : [];
    return { code, state: meaning.state, level: meaning.division.level, successors };
  };
}
