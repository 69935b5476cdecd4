/** Waits for a condition, never for a time: asks until the answer is true (or until `withinMs` is over, which fails). */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  what: string,
  withinMs = 30_000,
): Promise<void> {
  const latest = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > latest) throw new Error(`did not come to be: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
