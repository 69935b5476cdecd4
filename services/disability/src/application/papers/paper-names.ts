import { namesOf, officeNames, type PeopleDoor } from '@yimen/casework';
import type { Problem, RequestContext } from '@yimen/subgraph';
import { readCases } from '../case.store.js';
import type { PaperNames } from './papers.js';

/**
 * The names that a case's document needs, fetched before its transaction: the people's from residents, the offices' from the tree. A case
 * that is not there has none; the step itself will say so.
 */
export async function paperNames(
  ctx: RequestContext,
  people: PeopleDoor,
  caseId: string,
): Promise<{ names: PaperNames | null } | { problem: Problem }> {
  const { manager } = ctx.db;
  const found = (await readCases(manager, [caseId])).get(caseId)?.case;
  if (found === undefined) return { names: null };
  const { applicantId, personId, division } = found;
  const asked = await namesOf(ctx, people, [applicantId, personId]);
  if ('problem' in asked) return asked;
  const offices = await officeNames(manager, division, ctx.today);
  const [applicant = '', person = ''] = [asked.names.get(applicantId), asked.names.get(personId)];
  return { names: { ...offices, applicant, person } };
}
