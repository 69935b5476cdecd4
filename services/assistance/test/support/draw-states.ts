import {
  actionRules,
  type CaseAction,
  type CaseStatus,
  caseSteps,
  statusLabels,
} from '../../src/subsistence-allowance/domain/index.js';

/** The states of a case as a diagram, drawn from the table that the guard reads. */
export function drawStates(): string {
  const lines = ['stateDiagram-v2', '  [*] --> SUBMITTED: 提交申请'];
  const states = Object.keys(caseSteps) as CaseStatus[];
  for (const state of states) lines.push(`  ${state}: ${state} ${statusLabels[state]}`);
  for (const state of states) {
    const steps: Readonly<Record<string, string>> = caseSteps[state];
    const byTarget = new Map<string, string[]>();
    for (const [action, target] of Object.entries(steps)) {
      if (target === state) continue;
      byTarget.set(target, [...(byTarget.get(target) ?? []), actionRules[action as CaseAction].label]);
    }
    for (const [target, labels] of byTarget) lines.push(`  ${state} --> ${target}: ${labels.join(' / ')}`);
  }
  return lines.join('\n');
}
