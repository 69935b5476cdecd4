import { threeOfThem, walk } from '../../../test/rules/a-case.js';
import { waitingFor } from './waiting-for.js';

describe('§0.6 办件在等谁', () => {
  it.each([
    ['已提交：等街道受理', walk.submitted(), 'street-clerk street-reviewer'],
    ['已受理：等启动核对', walk.accepted(), 'street-clerk street-reviewer bureau-officer'],
    [
      '核对未答复、未入户：等核对中心和入户人员',
      walk.asked(),
      'street-clerk street-investigator street-reviewer bureau-officer verify-center',
    ],
    ['核对完毕、未入户：只等入户', walk.checked(), 'street-clerk street-investigator street-reviewer bureau-officer'],
    ['核对完毕并已入户：等审核人员提出意见', walk.visited(), 'street-reviewer'],
    ['拟确认：等张贴公示', walk.proposed(), 'village-worker street-clerk street-reviewer'],
    ['公示中：只等期满，不等人', walk.publicized(), ''],
    ['公示期满：等有权确认的人', walk.confirming(), 'bureau-leader'],
  ])('%s', (_state, found, roles) => {
    expect(waitingFor(found).join(' ')).toBe(roles);
  });

  it('核对不完整的等人再次核对或登记书面答复；超标而没有告知的等街道告知', () => {
    const [first] = walk.checked().checks;
    const checks = first === undefined ? [] : [{ ...first, status: 'TIMEOUT' as const }];
    const incomplete = { ...walk.visited(), checks, checkConclusion: 'INCOMPLETE' as const };
    expect(waitingFor(incomplete)).toEqual(['verify-center', 'street-clerk', 'street-reviewer', 'bureau-officer']);
    const [wage] = threeOfThem().incomes;
    const incomes = wage === undefined ? [] : [{ ...wage, amountFen: 900_000 }];
    const exceeded = walk.visited({ facts: { ...threeOfThem(), incomes } });
    expect(waitingFor(exceeded)).toEqual(['street-clerk', 'street-reviewer']);
  });

  it('街道有权确认时等街道负责人；拟不予确认时不等公示', () => {
    expect(waitingFor({ ...walk.confirming(), confirmAuthority: 'STREET' })).toEqual(['street-leader']);
    const proposed = walk.proposed();
    const refusal = proposed.proposal && { ...proposed, proposal: { ...proposed.proposal, kind: 'REFUSE' as const } };
    expect(refusal && waitingFor(refusal)).toEqual(['street-reviewer']);
  });

  it('近亲属备案的，街道去过了还要等区局入户', () => {
    const visited = walk.visited();
    expect(waitingFor({ ...visited, flags: ['NEAR_RELATIVE'] })).toContain('bureau-officer');
  });
});
