import { legalDate } from '@yimen/standards';
import { type DeliveryOrder, deliveryRefused, effectiveOn } from './delivery.js';

const on = legalDate('2026-11-02');
const decision = { delivered: true, madeOn: on, withdrawn: false };
const order = (more: Partial<DeliveryOrder>): DeliveryOrder => ({
  method: 'DIRECT',
  on,
  recipient: 'APPLICANT',
  ...more,
});
const codeFor = (more: Partial<DeliveryOrder>, documents = [decision]) =>
  deliveryRefused(order(more), documents, ['adult'])?.code ?? null;

describe('送达（民事诉讼法 87-95）', () => {
  it('直接送达本人，别无所需', () => {
    expect(codeFor({})).toBeNull();
  });

  it('留置要见证人，邮寄要邮件号，电子要同意，公告要事由', () => {
    expect(codeFor({ method: 'LEFT', witnesses: [' '] })).toBe('DELIVERY_WITNESSES_MISSING');
    expect(codeFor({ method: 'POST' })).toBe('DELIVERY_TRACKING_MISSING');
    expect(codeFor({ method: 'ELECTRONIC' })).toBe('DELIVERY_CONSENT_MISSING');
    expect(codeFor({ method: 'ANNOUNCEMENT' })).toBe('DELIVERY_REASON_MISSING');
    expect(codeFor({ method: 'LEFT', witnesses: ['赵'] })).toBeNull();
  });

  it('代收的须是成年家庭成员，代理人须写明', () => {
    expect(codeFor({ recipient: 'MEMBER', personId: 'child' })).toBe('DELIVERY_RECIPIENT');
    expect(codeFor({ recipient: 'MEMBER', personId: 'adult' })).toBeNull();
    expect(codeFor({ recipient: 'AGENT' })).toBe('DELIVERY_RECIPIENT');
  });

  it('没有文书、不送达的文书、已撤回的文书，都不能登记', () => {
    expect(codeFor({}, [])).toBe('DOCUMENTS_MISSING');
    expect(codeFor({}, [{ ...decision, delivered: false }])).toBe('DOCUMENT_NOT_FOR_DELIVERY');
    expect(codeFor({}, [{ ...decision, withdrawn: true }])).toBe('DOCUMENT_WITHDRAWN');
  });

  it('公告自期满之日视为送达，其余即日', () => {
    expect(effectiveOn('ANNOUNCEMENT', on, 30)).toBe('2026-12-02');
    expect(effectiveOn('POST', on, 30)).toBe('2026-11-02');
  });
});
