import { legalDate } from '@yimen/standards';
import { aLaw, nextOf, refusalOf, sun, threeOfThem, walk } from '../../../../test/rules/a-case.js';
import type { Property } from '../household.js';
import { clearProperty } from './clear-property.js';
import { proposeApproval } from './propose-approval.js';

const on = legalDate;
const facts = threeOfThem();

describe('财产', () => {
  const veto = aLaw({ 'dibao.assetVeto': { vehicles: 1 } });
  const car: Property = { personId: 'liu', kind: 'VEHICLE', amountFen: 0, count: 1, exemptUse: null, cleared: null };

  it('命中否决项的不能拟确认，申辩成立之后可以', () => {
    const found = walk.visited({ law: veto, facts: { ...facts, properties: [car] } });
    const order = { by: sun, today: on('2026-10-13'), law: veto };
    expect(refusalOf(proposeApproval(found, order))).toMatchObject({
      because: 'ASSET_EXCEEDED',
      hits: [{ kind: 'VEHICLE', contestable: true }],
    });
    const what = { ...order, personId: 'liu', kind: 'VEHICLE' as const };
    expect(refusalOf(clearProperty(found, { ...what, reason: ' ' }))).toEqual({ because: 'REASON_MISSING' });
    expect(refusalOf(clearProperty(found, { ...what, kind: 'DEPOSIT', reason: '无' }))).toEqual({
      because: 'PROPERTY_NOT_FOUND',
      kind: 'DEPOSIT',
    });
    const cleared = nextOf(clearProperty(found, { ...what, reason: '已过户，有登记证明' }));
    expect(nextOf(proposeApproval(cleared, order)).status).toBe('PROPOSED');
  });
});
