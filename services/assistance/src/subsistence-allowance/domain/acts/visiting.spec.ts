import { legalDate } from '@yimen/standards';
import { aLaw, aVisit, begins, li, nextOf, refusalOf, sun, walk } from '../../../../test/rules/a-case.js';
import { proposeApproval } from './propose-approval.js';
import { recordHomeVisit } from './record-home-visit.js';

const on = legalDate;
const law = aLaw();

describe('入户', () => {
  const visit = (own: Partial<ReturnType<typeof aVisit>> = {}, found = walk.checked(), today = '2026-10-12') =>
    recordHomeVisit(found, { by: li, today: on(today), law, visit: { ...aVisit(), ...own } });

  it('一个人去、同一个人写两遍，都是人数不足', () => {
    expect(refusalOf(visit({ visitors: aVisit('a').visitors }))).toEqual({
      because: 'VISITORS_TOO_FEW',
      count: 1,
      required: 2,
    });
    expect(refusalOf(visit({ visitors: aVisit('a', 'a').visitors }))).toMatchObject({
      because: 'VISITORS_TOO_FEW',
      count: 1,
    });
  });

  it('入户日在今天之后、在受理之前，拒绝', () => {
    expect(refusalOf(visit({}, walk.checked(), '2026-10-11'))).toMatchObject({
      because: 'DATE_IN_FUTURE',
      field: 'visitedOn',
    });
    expect(refusalOf(visit({ visitedOn: on('2026-09-23') }))).toMatchObject({
      because: 'DATE_TOO_EARLY',
      earliestOn: begins,
    });
  });

  it('近亲属备案的：近亲属不得入户，区局必须入户', () => {
    const found = walk.checked({ nearRelatives: ['investigator-zhao'] });
    expect(refusalOf(visit({}, found))).toEqual({ because: 'VISITOR_IS_RELATIVE', visitor: 'investigator-zhao' });
    const street = nextOf(visit({ visitors: aVisit('a', 'b').visitors }, found));
    const order = { by: sun, today: on('2026-10-13'), law };
    expect(refusalOf(proposeApproval(street, order))).toEqual({ because: 'DISTRICT_VISIT_MISSING' });
    const district = nextOf(visit({ visitors: aVisit('bureau-wu', 'b').visitors }, street));
    expect(nextOf(proposeApproval(district, order)).status).toBe('PROPOSED');
  });

  it('没有入户，不能拟确认', () => {
    expect(refusalOf(proposeApproval(walk.checked(), { by: sun, today: on('2026-10-13'), law }))).toEqual({
      because: 'HOME_VISIT_MISSING',
    });
  });
});
