import { divisionsOn, pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { type Problem, type RequestContext, tryAgain } from '@yimen/subgraph';
import { type ResidentsDoor, ResidentsUnreachable } from '../residents/residents-door.js';
import type { DocumentNames, SubsistenceCase } from '../subsistence-allowance/domain/index.js';
import { readCases } from '../subsistence-allowance/subsistence-case.read.js';
import { documentNumber } from './domain/index.js';

/** 12345 is the one government service hotline of the whole country (国办发〔2020〕53号). */
const hotline = '12345';

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
    if (applicant === null || (single !== undefined && person === null)) return { problem: nameless() };
    const named = { applicant, recipient: nameOf(personId), ...(person === null ? {} : { person }) };
    return { names: { ...named, ...(await authorities(ctx, found)) } };
  } catch (error) {
    if (!(error instanceof ResidentsUnreachable)) throw error;
    return { problem: nameless() };
  }
}

/** The member of the household who is meant, if it is one: of nobody else a name is asked. */
function membersOf({ applicantId, members }: SubsistenceCase, personId: string | undefined): string[] {
  return members.flatMap((member) =>
    member.personId === personId && personId !== applicantId ? [member.personId] : [],
  );
}

function nameless(): Problem {
  const message = '暂时取不到申请人的姓名，文书不能生成。请稍后用同一个幂等键重试。';
  return tryAgain({ code: 'NAME_NOT_AVAILABLE', message, retryAfterSeconds: 2 });
}

function authorities({ db, today }: RequestContext, found: SubsistenceCase) {
  return officeNames(db.manager, found, today);
}

/** Who decides, and where to go with a remedy: from the tree of divisions alone. */
export async function officeNames(
  tx: RequestContext['db']['manager'],
  found: SubsistenceCase,
  today: LegalDate,
): Promise<Omit<DocumentNames, 'applicant' | 'recipient'>> {
  const { street, district } = await placeNames(tx, found.division, today);
  const bureau = `${district}民政局`;
  return {
    authority: found.confirmAuthority === 'STREET' ? street : bureau,
    ...{ street, bureau },
    reconsiderationAuthority: `${district}人民政府`,
    court: `${district}人民法院`,
    supervisionTelephone: hotline,
    documentNo: documentNumber('CONFIRMATION', today.slice(0, 4), found.number, 1),
  };
}

/** The street's government and the district, each with the names that belong before it. */
async function placeNames(tx: RequestContext['db']['manager'], division: string, on: LegalDate) {
  const path = (await pathsOn(tx, [division], on)).get(division) ?? [division];
  const known = await divisionsOn(tx, path, on);
  const named = (level: string) => {
    const code = path.find((each) => levelOf(known.get(each)) === level);
    const found = code === undefined ? undefined : known.get(code);
    return found === undefined || found.state === 'UNKNOWN' ? '' : found.division.name;
  };
  const district = `${named('CITY')}${named('COUNTY')}`;
  const street = named('TOWNSHIP');
  return { district, street: `${district}${street}${street.endsWith('街道') ? '办事处' : '人民政府'}` };
}

type OnDay = Awaited<ReturnType<typeof divisionsOn>> extends ReadonlyMap<string, infer Found> ? Found : never;
const levelOf = (found: OnDay | undefined) =>
  found === undefined || found.state === 'UNKNOWN' ? '' : found.division.level;
