import type { ActionOf, StatusOf, StepTable } from './define-steps.js';

/** What a drawing calls things: how it begins, and the name of each state and action for people. */
export type StepNames<Table> = {
  readonly begins: readonly { readonly at: StatusOf<Table>; readonly label: string }[];
  readonly status: (status: StatusOf<Table>) => string;
  readonly action: (action: ActionOf<Table>) => string;
};

/**
 * The drawing (Mermaid) of a transition table, which a spec compares with the one in the service's README. What adds something
 * without moving the case is left out; several actions between the same two states share an arrow.
 */
export function drawSteps<const Table extends StepTable>(table: Table, names: StepNames<Table>): string {
  const states: StatusOf<Table>[] = Object.keys(table);
  return [
    'stateDiagram-v2',
    ...names.begins.map(({ at, label }) => `  [*] --> ${at}: ${label}`),
    ...states.map((state) => `  ${state}: ${state} ${names.status(state)}`),
    ...states.flatMap((state) => arrowsFrom(table, state, names)),
  ].join('\n');
}

function arrowsFrom<Table extends StepTable>(table: Table, state: StatusOf<Table>, names: StepNames<Table>): string[] {
  const byTarget = new Map<string, string[]>();
  const steps: StepTable = table;
  for (const [action, target] of Object.entries(steps[state] ?? {})) {
    if (target === state) continue;
    byTarget.set(target, [...(byTarget.get(target) ?? []), names.action(action as ActionOf<Table>)]);
  }
  return [...byTarget].map(([target, labels]) => `  ${state} --> ${target}: ${labels.join(' / ')}`);
}
