/** A transition table: each state with the actions that it knows, and where each leads. */
export type StepTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The states of a table, and every action that any of them knows. */
export type StatusOf<Table> = keyof Table & string;
export type ActionOf<Table> = { [S in keyof Table]: keyof Table[S] & string }[keyof Table];

/**
 * Checks a transition table when it is loaded and returns it unchanged. A target that is not one of the table's states does
 * not compile; a state that no step leads to (and that is not a first one) throws.
 */
export function defineSteps<const Table extends Record<string, Record<string, keyof Table & string>>>(
  initial: (keyof Table & string) | readonly (keyof Table & string)[],
  table: Table,
): Table {
  const steps: Record<string, Record<string, string>> = table;
  const reached = new Set<string>(typeof initial === 'string' ? [initial] : initial);
  const queue = [...reached];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const target of Object.values(steps[state] ?? {})) {
      if (reached.has(target)) continue;
      if (!Object.hasOwn(steps, target)) throw new Error(`No such state: ${target}`);
      reached.add(target);
      queue.push(target);
    }
  }
  const unreachable = Object.keys(steps).filter((state) => !reached.has(state));
  if (unreachable.length > 0) throw new Error(`No step leads to: ${unreachable.join(', ')}`);
  return table;
}

/** Where the action leads from the state, or null when the state does not know it. */
export function targetIn<const Table extends StepTable>(
  table: Table,
  status: StatusOf<Table>,
  action: ActionOf<Table>,
): StatusOf<Table> | null {
  return table[status]?.[action] ?? null;
}

/** The actions that the state knows, in the table's order. */
export function actionsIn<const Table extends StepTable>(table: Table, status: StatusOf<Table>): ActionOf<Table>[] {
  return Object.keys(table[status] ?? {}) as ActionOf<Table>[];
}

/** The states that no action leaves: there a procedure has ended. An action that stays where it is leaves nothing. */
export function finalStates<const Table extends StepTable>(table: Table): StatusOf<Table>[] {
  return Object.keys(table).filter((state) => Object.values(table[state] ?? {}).every((target) => target === state));
}
