import { divisionOn, pathsOn } from '@yimen/access';
import { type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { KnownPerson } from './known-people.js';

const place = (code: string) => ({ __typename: 'Division', code });
const basis = '社会救助法第三十七条；民发〔2021〕57号第四条';

type Applicant = Pick<KnownPerson, 'hukouDivision' | 'residenceDivision'> | undefined;

const placesOf = (applicant: Applicant): string[] =>
  [applicant?.hukouDivision, applicant?.residenceDivision].filter((code) => code !== null && code !== undefined);

/** Is the applicant registered in the division, or living there? */
export async function liesHere(
  { authority, today }: RequestContext,
  division: string,
  applicant: Applicant,
): Promise<boolean> {
  const within = await Promise.all(placesOf(applicant).map((code) => authority.isWithin(code, division, today)));
  return within.includes(true);
}

/**
 * Is the place where the visit was received a street in force on the day, and the applicant's? The front office routed the visit
 * before it signed the ticket (a district may let holders of a residence permit apply where they live); this is the second fence:
 * who is neither registered nor living there does not apply there.
 */
export async function placeRefused(
  { today }: RequestContext,
  tx: EntityManager,
  { division, here, applicant }: { division: string; here: boolean; applicant: Applicant },
): Promise<Problem | null> {
  const refused = await notAStreet(tx, division, today);
  return refused ?? (here ? null : elsewhere(tx, placesOf(applicant)[0], today));
}

async function notAStreet(tx: EntityManager, code: string, today: RequestContext['today']): Promise<Problem | null> {
  const found = await divisionOn(tx, code, today);
  const refused = (why: string, message: string, successors: readonly { code: string }[] = []) =>
    problem('SubsistenceDivisionNotValid', {
      code: why,
      message,
      field: 'input.intakeTicket',
      division: place(code),
      successors: successors.map((successor) => place(successor.code)),
    });
  switch (found.state) {
    case 'UNKNOWN':
      return refused('DIVISION_UNKNOWN', '没有这个区划代码，请核对。');
    case 'NOT_YET':
      return refused('DIVISION_NOT_YET', `这个区划自 ${found.division.validFrom} 起才设立。`);
    case 'ABOLISHED': {
      const names = found.successors.map(({ name }) => name).join('、');
      return refused(
        'DIVISION_ABOLISHED',
        `这个区划已经撤销，现为${names || '其他区划'}，请改用新的代码。`,
        found.successors,
      );
    }
    case 'IN_FORCE':
      return found.division.level === 'TOWNSHIP'
        ? null
        : refused('DIVISION_NOT_A_STREET', '低保由街道、乡镇受理，请填到乡级。');
  }
}

async function elsewhere(
  tx: EntityManager,
  registered: string | undefined,
  today: RequestContext['today'],
): Promise<Problem> {
  const right = registered === undefined ? null : await streetOf(tx, registered, today);
  return problem('SubsistenceWrongAcceptancePlace', {
    code: 'WRONG_ACCEPTANCE_PLACE',
    message: '低保由申请人户籍地的街道（乡镇）受理，请到户籍地申请，或由本窗口转交。',
    legalBasis: basis,
    field: 'input.intakeTicket',
    rightPlace: right === null ? null : place(right),
  });
}

/** The street, nine digits, in which a village lies; the division itself when it is a street or above. */
async function streetOf(tx: EntityManager, code: string, today: RequestContext['today']): Promise<string> {
  const path = (await pathsOn(tx, [code], today)).get(code) ?? [code];
  return path.find((each) => each.length === 9) ?? code;
}
