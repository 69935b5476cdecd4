/**
 * Checks a transition table when it is loaded and returns it unchanged. A target that is not one of the table's states does
 * not compile; a state that no step leads to (and that is not the first) throws.
 */
export function defineSteps<const Table extends Record<string, Record<string, keyof Table & string>>>(
  initial: keyof Table & string,
  table: Table,
): Table {
  const steps: Record<string, Record<string, string>> = table;
  const reached = new Set<string>([initial]);
  const queue: string[] = [initial];
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
