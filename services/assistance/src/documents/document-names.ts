import { nameNotAvailable, officeNames as officesOf } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { Problem, RequestContext } from '@yimen/subgraph';
import { type ResidentsDoor, ResidentsUnreachable } from '../residents/residents-door.js';
import type { DocumentNames, SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { readCases } from '../subsistence-allowance/subsistence-case.read.js';
import { documentNumber } from './domain/index.js';

/**
 * The names that a document needs, fetched before its transaction: the applicant's from residents, the authorities' from the
 * tree; of one member of the household too, where a document names them. A case that is not there has none; the step itself will say so. A silent residents is a problem that a moment heals.
 */
export async function documentNames(
  ctx: RequestContext,
  residents: ResidentsDoor,
  caseId: string,
  personId?: string,
): Promise<{ names: DocumentNames | null } | { problem: Problem }> {
  const found = (await readCases(ctx.db.manager, [caseId])).get(caseId)?.case;
  if (found === undefined) return { names: null };
  try {
    const single = found.single?.personId;
    const asked = [found.applicantId, ...membersOf(found, personId), ...(single === undefined ? [] : [single])];
    const people = await residents.persons([...new Set(asked)], ctx.traceId);
    const nameOf = (id: string | undefined) => people.get(id ?? '')?.name ?? null;
    const [applicant, person] = [nameOf(found.applicantId), nameOf(single)];
    if (applicant === null || (single !== undefined && person === null)) return { problem: nameNotAvailable() };
    const named = { applicant, recipient: nameOf(personId), ...(person === null ? {} : { person }) };
    return { names: { ...named, ...(await authorities(ctx, found)) } };
  } catch (error) {
    if (!(error instanceof ResidentsUnreachable)) throw error;
    return { problem: nameNotAvailable() };
  }
}

/** The member of the household who is meant, if it is one: of nobody else a name is asked. */
function membersOf({ applicantId, members }: SubsistenceCase, personId: string | undefined): string[] {
  return members.flatMap((member) =>
    member.personId === personId && personId !== applicantId ? [member.personId] : [],
  );
}

function authorities({ db, today }: RequestContext, found: SubsistenceCase) {
  return officeNames(db.manager, found, today);
}

/** Who decides, and where to go with a remedy. */
export async function officeNames(
  tx: RequestContext['db']['manager'],
  found: SubsistenceCase,
  today: LegalDate,
): Promise<Omit<DocumentNames, 'applicant' | 'recipient'>> {
  const { district: _, ...offices } = await officesOf(tx, found.division, today);
  return {
    ...offices,
    authority: found.confirmAuthority === 'STREET' ? offices.street : offices.bureau,
    documentNo: documentNumber('CONFIRMATION', today.slice(0, 4), found.number, 1),
  };
}
