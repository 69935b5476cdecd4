import { legalDate } from '@yimen/standards';
import { itemOf, openItems } from '../../service-catalogue/domain/catalogue.js';
import { type KnownPerson, openVisit, type VisitOrder } from './open-visit.js';

const shanda = '370112001';
const hongjialou = '370112002';

function person(personId: string, hukou: string, birth = '1980-02-01'): KnownPerson {
  return {
    personId,
    hukouStreet: hukou,
    hukouProvince: '370000',
    residenceStreet: hukou,
    birthDate: legalDate(birth),
    lifeStatus: 'ALIVE',
  };
}

function visit(given: Partial<VisitOrder> = {}): VisitOrder {
  const wei = given.applicant ?? person('wei', shanda);
  return {
    on: legalDate('2026-09-24'),
    street: shanda,
    applicant: wei,
    subjects: [wei],
    household: [wei],
    asked: [],
    open: openItems(),
    local: { residencePermit: false, sameProvince: 'CONSISTENT_MEMBER' },
    itemsUnderWay: new Set(),
    ...given,
  };
}

function item(code: string) {
  const found = itemOf(code);
  if (found === null) throw new Error(code);
  return found;
}

describe('受理 opening a visit', () => {
  it('opens a visit at the applicant’s street and suggests 低保', () => {
    const decision = openVisit(visit());
    expect(decision).toMatchObject({ outcome: 'opened', street: shanda, items: [] });
    expect(decision.outcome === 'opened' && decision.suggestions.map(({ itemCode }) => itemCode)).toEqual(['AST-01']);
  });

  it('says at the wrong window which one is right', () => {
    const decision = openVisit(visit({ street: hongjialou }));
    expect(decision).toMatchObject({
      outcome: 'refused',
      refusal: { because: 'WRONG_ACCEPTANCE_PLACE', answer: { rightPlaces: [shanda] } },
    });
  });

  it('says it for the item that was asked for', () => {
    const decision = openVisit(visit({ street: hongjialou, asked: [item('AST-01')] }));
    expect(decision).toMatchObject({ refusal: { item: { code: 'AST-01' } } });
  });

  it('does not take an item that is only announced', () => {
    const decision = openVisit(visit({ asked: [item('AST-03')] }));
    expect(decision).toMatchObject({ refusal: { because: 'ITEM_NOT_OPEN', item: { code: 'AST-03' } } });
  });

  it('opens no visit for somebody who has died', () => {
    const decision = openVisit(visit({ applicant: { ...person('wei', shanda), lifeStatus: 'DEAD' } }));
    expect(decision).toMatchObject({ refusal: { because: 'APPLICANT_NOT_ALIVE', personId: 'wei' } });
  });

  it('refuses a place that is no street, and says the right one', () => {
    const decision = openVisit(visit({ street: null }));
    expect(decision).toMatchObject({ refusal: { answer: { reason: 'NOT_A_STREET', rightPlaces: [shanda] } } });
  });

  it('opens a visit for somebody whose 低保 is under way, and does not suggest it again', () => {
    const decision = openVisit(visit({ itemsUnderWay: new Set(['AST-01']) }));
    expect(decision).toMatchObject({ outcome: 'opened', suggestions: [] });
  });
});
