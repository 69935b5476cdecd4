import type { Step } from '@yimen/subgraph';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/**
 * What the household may be offered beside this case: while its check is incomplete, which neither passes nor refuses it, urgent
 * need does not wait (domain §19.18: 可先按急难救助兜底; §2.2 R-AST-07: 不得以“正在申请低保”拒绝急难救助).
 */
export function bridgingSteps({ checkConclusion }: Pick<SubsistenceCase, 'checkConclusion'>): Step[] {
  if (checkConclusion !== 'INCOMPLETE') return [];
  return [{ code: 'applyForEmergencyRelief', label: '核对不完整期间，生活困难的可先申请急难型临时救助兜底' }];
}
