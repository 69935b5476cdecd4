import type { Actor, Authority, Scope } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from './clock.js';

/** The third argument of every resolver (`@Context() ctx: RequestContext` in Nest). One a request. */
export interface RequestContext {
  readonly actor: Actor;
  readonly clock: Clock;
  /** The legal date at which this request began: the same for every field of one answer. */
  readonly today: LegalDate;
  readonly db: DataSource;
  readonly traceId: string;
  readonly loaders: Loaders;
  /** What this service knows of posts and divisions. */
  readonly authority: Authority;
  /** How far the actor's right to this action reaches today: for `sees`, `scopeCondition` of @yimen/access. The action must be in the service's table. */
  scopeOf(action: string): Promise<Scope>;
}

/** The request's DataLoaders: made at the first question, gone with the request. */
export interface Loaders {
  /**
   * The loader of this name; `batch` answers in the order of its keys, null for what is not there (or must look so).
   * All the keys asked for in one tick cost one `batch`, whatever the number of rows.
   */
  of<K, V>(
    name: string,
    batch: (keys: readonly K[]) => Promise<readonly (V | Error | null)[]>,
  ): DataLoader<K, V | null>;
}
