const firstPause = 1_000;
const longestPause = 60_000;

/** Keys whose next event the log refused: they are left alone for a while, the others go on. */
export class BlockedKeys {
  private readonly keys = new Map<string, { attempts: number; until: number }>();

  /** Blocks a key, each time for longer, and answers how often it was tried. */
  block(key: string, now: number): number {
    const attempts = (this.keys.get(key)?.attempts ?? 0) + 1;
    this.keys.set(key, { attempts, until: now + Math.min(firstPause * 2 ** (attempts - 1), longestPause) });
    return attempts;
  }

  /** Forgets what went well. */
  clear(keys: Iterable<string>): void {
    if (this.keys.size > 0) for (const key of keys) this.keys.delete(key);
  }

  /** The keys not to be tried now. */
  at(now: number): readonly string[] {
    return [...this.keys].filter(([, { until }]) => until > now).map(([key]) => key);
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  get size(): number {
    return this.keys.size;
  }
}
