import { type AcceptanceQuestion, acceptancePlace, type Resident } from './acceptance-place.js';

const shanda = '370112001';
const hongjialou = '370112002';
const chengdu = '510104020';

function resident(personId: string, hukou: string | null, residence: string | null = hukou): Resident {
  return {
    personId,
    hukouStreet: hukou,
    hukouProvince: hukou === null ? null : `${hukou.slice(0, 2)}0000`,
    residenceStreet: residence,
  };
}

function asks(given: Partial<AcceptanceQuestion>): AcceptanceQuestion {
  const applicant = given.applicant ?? resident('wei', shanda);
  return {
    rule: 'HUKOU_STREET',
    street: shanda,
    applicant,
    subjects: [applicant],
    household: [applicant],
    local: { residencePermit: false, sameProvince: 'CONSISTENT_MEMBER' },
    ...given,
  };
}

describe('受理地路由 the place of acceptance (社会救助法 §37)', () => {
  it('accepts 低保 at the street of the applicant’s 户籍', () => {
    expect(acceptancePlace(asks({}))).toEqual({ right: true });
  });

  it('accepts at the 户籍 street somebody who lives elsewhere: 户籍地 decides, not residence', () => {
    expect(acceptancePlace(asks({ applicant: resident('wei', shanda, hongjialou) }))).toEqual({ right: true });
  });

  it('refuses 低保 at the street where somebody only lives, and says the right street', () => {
    const answer = acceptancePlace(asks({ street: hongjialou, applicant: resident('wei', shanda, hongjialou) }));
    expect(answer).toEqual({
      right: false,
      reason: 'HUKOU_ELSEWHERE',
      rightPlaces: [shanda],
      rightApplicants: ['wei'],
    });
  });

  it('accepts a holder of a residence permit where they live, in a district that allows it', () => {
    const applicant = resident('wei', chengdu, hongjialou);
    const local = { residencePermit: true, sameProvince: 'CONSISTENT_MEMBER' } as const;
    expect(acceptancePlace(asks({ street: hongjialou, applicant, local }))).toEqual({ right: true });
  });

  it('refuses a bureau’s own window: an application is accepted at a street', () => {
    expect(acceptancePlace(asks({ street: null }))).toMatchObject({ reason: 'NOT_A_STREET', rightPlaces: [shanda] });
  });

  it('accepts an emergency where it happened, without asking for the 户籍', () => {
    const applicant = resident('wei', chengdu, chengdu);
    expect(acceptancePlace(asks({ rule: 'EMERGENCY_STREET', applicant }))).toEqual({ right: true });
  });

  it('accepts the disability allowances at any street of the country', () => {
    expect(acceptancePlace(asks({ rule: 'ANY_STREET', applicant: resident('wei', chengdu) }))).toEqual({ right: true });
  });

  it('accepts the care voucher where the applicant lives', () => {
    const applicant = resident('wei', chengdu, shanda);
    expect(acceptancePlace(asks({ rule: 'RESIDENCE_STREET', applicant }))).toEqual({ right: true });
    expect(acceptancePlace(asks({ rule: 'RESIDENCE_STREET', applicant, street: hongjialou }))).toMatchObject({
      reason: 'RESIDENCE_ELSEWHERE',
      rightPlaces: [shanda],
    });
  });

  it('accepts an orphan’s allowance at the child’s 户籍, not the guardian’s', () => {
    const subjects = [resident('child', hongjialou)];
    const answer = acceptancePlace(asks({ rule: 'CHILD_HUKOU_STREET', subjects }));
    expect(answer).toMatchObject({ right: false, rightPlaces: [hongjialou], rightApplicants: ['child'] });
  });

  it('sends a marriage to a registry: no street’s window accepts it', () => {
    expect(acceptancePlace(asks({ rule: 'ANY_REGISTRY' }))).toMatchObject({ reason: 'NOT_AT_A_WINDOW' });
  });
});

describe('成员户籍不一致 members whose 户籍 differ (57号 §5)', () => {
  const wei = resident('wei', shanda, shanda);
  const wife = resident('wife', chengdu, shanda);

  it('is applied for by the member whose 户籍 and residence agree', () => {
    expect(acceptancePlace(asks({ applicant: wei, household: [wei, wife] }))).toEqual({ right: true });
  });

  it('is refused to the member whose 户籍 and residence differ, and names who may apply and where', () => {
    const answer = acceptancePlace(asks({ street: chengdu, applicant: wife, household: [wei, wife] }));
    expect(answer).toEqual({
      right: false,
      reason: 'MEMBERS_DIFFER_CONSISTENT',
      rightPlaces: [shanda],
      rightApplicants: ['wei'],
    });
  });

  it('may be applied for by anyone at their own 户籍 where nobody’s 户籍 and residence agree', () => {
    const away = resident('wei', shanda, hongjialou);
    const wifeAway = resident('wife', chengdu, hongjialou);
    const household = [away, wifeAway];
    expect(acceptancePlace(asks({ applicant: away, household }))).toEqual({ right: true });
    expect(acceptancePlace(asks({ street: hongjialou, applicant: away, household }))).toMatchObject({
      reason: 'MEMBERS_DIFFER_ANY',
      rightPlaces: [shanda, chengdu],
    });
  });

  it('follows the province’s rule for members of one province', () => {
    const wifeNear = resident('wife', hongjialou, shanda);
    const household = [wei, wifeNear];
    const strict = acceptancePlace(asks({ street: hongjialou, applicant: wifeNear, household }));
    expect(strict).toMatchObject({ right: false, rightApplicants: ['wei'] });
    const local = { residencePermit: false, sameProvince: 'ANY_MEMBER' } as const;
    expect(acceptancePlace(asks({ street: hongjialou, applicant: wifeNear, household, local }))).toEqual({
      right: true,
    });
  });
});
