import { namesOf, type PeopleDoor } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import type { Problem, RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { MarriageOnRecord } from '../act/marriage-record.js';
import { holdMarriage } from '../act/marriage-record.js';
import { registryOffice } from '../papers/registry-office.js';
import type { FraudCase } from './domain/index.js';
import { fraudCasesWhere } from './fraud-case.store.js';
import type { FraudNames } from './fraud-papers.js';

/** The victim's name, fetched before the transaction; of a case that is not there none: the step itself will say so. */
export async function victimName(
  ctx: RequestContext,
  people: PeopleDoor,
  caseId: string,
): Promise<{ readonly name: string | null } | { readonly problem: Problem }> {
  const [found] = isUuid(caseId) ? await fraudCasesWhere(ctx.db, 'f.id = $1', [caseId]) : [];
  if (found === undefined) return { name: null };
  const answer = await namesOf(ctx, people, [found.victimId]);
  return 'problem' in answer ? answer : { name: answer.names.get(found.victimId) ?? null };
}

/** The marriage in question, in hand, and what a paper about it says beside the case. */
export async function marriageOfCase(
  tx: EntityManager,
  found: FraudCase,
  { victim, today }: { readonly victim: string; readonly today: FraudNames['madeOn'] },
): Promise<{ readonly marriage: MarriageOnRecord; readonly names: FraudNames }> {
  const marriage = await holdMarriage(tx, found.marriageId);
  if (marriage === null) throw new Error('a case of fraud is about a marriage on record');
  const registeredOn = marriage.acts.find(({ id }) => id === marriage.id)?.effectiveOn ?? today;
  const office = await registryOffice(tx, found.division, today);
  return { marriage, names: { victim, office, recordNo: marriage.recordNo, registeredOn, madeOn: today } };
}
