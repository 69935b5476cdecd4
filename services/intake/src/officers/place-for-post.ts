import { divisionOn } from '@yimen/access';
import { invalidInput, notFound, type Problem, type RequestContext } from '@yimen/subgraph';
import { reaches } from '../jurisdiction.js';

/** A post is given in a division that is in force today and within the administrator's own. */
export async function placeForPost(ctx: RequestContext, division: string): Promise<Problem | null> {
  if (!(await reaches(ctx, 'intake.officer.appoint', { divisions: [division] })))
    return notFound('input.post.division');
  const found = await divisionOn(ctx.db, division, ctx.today);
  if (found.state === 'IN_FORCE') return null;
  if (found.state !== 'ABOLISHED') return notFound('input.post.division');
  const became = found.successors.map(({ code, name }) => `${name}（${code}）`).join('、');
  return invalidInput({
    code: 'DIVISION_ABOLISHED',
    message: `这个区划已经撤销${became === '' ? '' : `，现为${became}`}。请改用现行区划。`,
    field: 'input.post.division',
    legalBasis: '《行政区划代码管理办法》',
  });
}
