import { divisionOn, pathsOn } from '@yimen/access';
import { type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { KnownPerson } from './know-people.js';

const place = (code: string) => ({ __typename: 'Division', code });
const basis = '社会救助法第三十七条；民发〔2021〕57号第四条';

/**
 * Is the place where the visit was received a street in force on the day, and the applicant's? The front office routed the visit
 * before it signed the ticket (a district may let holders of a residence permit apply where they live); this is the second fence:
 * who is neither registered nor living there does not apply there.
 */
export async function placeRefused(
  ctx: RequestContext,
  tx: EntityManager,
  division: string,
  applicant: Pick<KnownPerson, 'hukouDivision' | 'residenceDivision'> | undefined,
): Promise<Problem | null> {
  const places = [applicant?.hukouDivision, applicant?.residenceDivision].filter(
    (code) => code !== null && code !== undefined,
  );
  return (await notAStreet(tx, division, ctx.today)) ?? (await elsewhere(ctx, tx, division, places));
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
  { authority, today }: Pick<RequestContext, 'authority' | 'today'>,
  tx: EntityManager,
  division: string,
  places: readonly string[],
): Promise<Problem | null> {
  const within = await Promise.all(places.map((place) => authority.isWithin(place, division, today)));
  if (within.includes(true)) return null;
  const [registered] = places;
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
