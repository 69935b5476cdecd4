import DataLoader from 'dataloader';
import type { Loaders } from './context.js';

/** A request's registry of DataLoaders. */
export function requestLoaders(): Loaders {
  const made = new Map<string, unknown>();
  return {
    of<K, V>(name: string, batch: (keys: readonly K[]) => Promise<readonly (V | Error | null)[]>) {
      const found = made.get(name) as DataLoader<K, V | null> | undefined;
      if (found !== undefined) return found;
      const loader = new DataLoader<K, V | null>(batch, { maxBatchSize: 1000 });
      made.set(name, loader);
      return loader;
    },
  };
}
