import { createHash } from 'node:crypto';

/** Remembers what was found out for a secret, for some seconds, by its digest: the secret itself is not kept. */
export interface BriefMemory<T> {
  get(secret: string, now: Date): T | undefined;
  put(secret: string, value: T, now: Date): void;
}

/** A memory of at most `most` entries; the oldest give way. */
export function rememberBriefly<T>({ seconds, most }: { seconds: number; most: number }): BriefMemory<T> {
  const entries = new Map<string, { readonly value: T; readonly until: number }>();
  const nameOf = (secret: string) => createHash('sha256').update(secret).digest('base64');
  return {
    get(secret, now) {
      const entry = entries.get(nameOf(secret));
      return entry !== undefined && entry.until > now.getTime() ? entry.value : undefined;
    },
    put(secret, value, now) {
      const name = nameOf(secret);
      entries.delete(name);
      entries.set(name, { value, until: now.getTime() + seconds * 1000 });
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break;
        entries.delete(oldest);
      }
    },
  };
}
