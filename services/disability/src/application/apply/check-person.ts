import { countiesOn, divisionOn } from '@yimen/access';
import type { PeopleDoor, PersonSeen } from '@yimen/casework';
import { isUuid } from '@yimen/standards';
import {
  invalidInput,
  NeighbourUnreachable,
  type Problem,
  problem,
  type RequestContext,
  tryAgain,
} from '@yimen/subgraph';

const field = 'input.personId';
const unknown = (): Problem =>
  invalidInput({ code: 'PERSON_UNKNOWN', message: '残疾人没有登记在人口库里，请先登记。', field });

/** For whom it is, asked of residents before any transaction; or why nobody may apply for them: unknown, dead, declared so or missing. */
export async function personAsked(
  { traceId }: RequestContext,
  residents: PeopleDoor,
  personId: string,
): Promise<{ person: PersonSeen } | { problem: Problem }> {
  if (!isUuid(personId)) return { problem: unknown() };
  try {
    const person = (await residents.persons([personId], traceId)).get(personId);
    if (person === undefined) return { problem: unknown() };
    if (['ALIVE', 'SUSPECTED_DEAD'].includes(person.lifeStatus)) return { person };
    const message = '该人员已死亡，或被宣告死亡、失踪，请核对人口信息。';
    const shown = { __typename: 'Person', id: personId };
    return {
      problem: problem('DisabilityPersonNotLiving', { code: 'PERSON_NOT_LIVING', message, field, person: shown }),
    };
  } catch (error) {
    if (!(error instanceof NeighbourUnreachable)) throw error;
    const message = '人口信息暂时没有同步到，请稍后用同一个幂等键重试。';
    return { problem: tryAgain({ code: 'PERSON_NOT_YET_KNOWN', message, field, retryAfterSeconds: 2 }) };
  }
}

const place = (code: string) => ({ __typename: 'Division', code });

/**
 * 户籍地: both allowances are the register's own district's; a street of it accepts. Somebody registered elsewhere is told where, and that any
 * street may accept for another province (domain §4.4 跨省通办).
 */
export async function placeRefused(
  { db, today }: RequestContext,
  division: string,
  { hukouDivision }: PersonSeen,
): Promise<Problem | null> {
  const found = await divisionOn(db, division, today);
  if (found.state !== 'IN_FORCE' || found.division.level !== 'TOWNSHIP') {
    const message = '两项补贴由街道、乡镇受理，请在街道窗口登记来访。';
    return problem('DisabilityWrongPlace', {
      ...{ code: 'DIVISION_NOT_A_STREET', message, field: 'input.intakeTicket', rightPlace: null },
    });
  }
  const countyOf = await countiesOn(db, [division, ...(hukouDivision === null ? [] : [hukouDivision])], today);
  if (hukouDivision !== null && countyOf(hukouDivision) === countyOf(division)) return null;
  const message = '两项补贴由户籍地受理、发放。户籍在外省的，可以由本窗口按跨省通办受理后推送户籍地。';
  return problem('DisabilityWrongPlace', {
    ...{ code: 'NOT_WITHIN_JURISDICTION', message, field: 'input.personId', legalBasis: '国发〔2015〕52号' },
    rightPlace: hukouDivision === null ? null : place(hukouDivision),
  });
}
