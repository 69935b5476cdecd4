/** Does `work` for each, a few at a time, in order of beginning. */
export async function inParallel(items, work, { atOnce = 8 } = {}) {
  let at = 0;
  await Promise.all(
    Array.from({ length: Math.min(atOnce, items.length) }, async () => {
      while (at < items.length) {
        const item = items[at];
        at += 1;
        await work(item);
      }
    }),
  );
}
