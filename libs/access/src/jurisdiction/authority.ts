import type { LegalDate } from '@yimen/standards';
import type { DataSource } from 'typeorm';
import type { Actor } from '../actor/actor.js';
import type { Post } from '../actor/post.js';
import { grantingPosts, mayAct, type Permission } from '../permissions/permission.js';
import { codesWithin } from './codes-within.js';
import { freshness } from './freshness.js';
import { postsOf } from './posts.js';
import type { Scope } from './scope.js';

/**
 * What this service knows of officers' posts and of the tree, remembered for at most some seconds. When a reaction of
 * the same process changes a copy, what it changed is read anew at once.
 */
export interface Authority {
  /** All posts of the account, the ended ones too. */
  postsOf(account: string): Promise<readonly Post[]>;
  /** How far the actor's right to the action reaches on that day. `nothing` when they may not do it at all. */
  scopeOf(actor: Actor, permission: Permission, on: LegalDate): Promise<Scope>;
  /** The codes that belong to these divisions on that day. */
  codesWithin(divisions: readonly string[], on: LegalDate): Promise<ReadonlySet<string>>;
  /** Does `code` lie within `of` (or is it the same) on that day? */
  isWithin(code: string, of: string, on: LegalDate): Promise<boolean>;
}

interface Remembered<T> {
  readonly value: Promise<T>;
  readonly at: number;
}

const authorities = new WeakMap<DataSource, Authority>();

/** The authority of a service's data source: one for all who ask, so that what it remembers is shared. */
export function authorityOf(db: DataSource): Authority {
  const known = authorities.get(db);
  if (known !== undefined) return known;
  const made = createAuthority(db);
  authorities.set(db, made);
  return made;
}

export interface AuthorityOptions {
  /** How long it remembers; at most 5 s. */
  readonly forSeconds?: number;
  /**
   * Where it reads, when not from the pool of `db`: a few connections of its own. Whoever asks in the middle of a
   * transaction holds a connection of the pool already; as many as the pool has would wait for one more, all of them.
   */
  readonly reader?: DataSource;
}

/** An authority of one's own. */
export function createAuthority(db: DataSource, { forSeconds = 3, reader = db }: AuthorityOptions = {}): Authority {
  const life = Math.min(forSeconds, 5) * 1000;
  const fresh = freshness(db);
  const posts = new Map<string, Remembered<readonly Post[]>>();
  const codes = new Map<string, Remembered<ReadonlySet<string>>>();

  const remember = <T>(memory: Map<string, Remembered<T>>, key: string, changedAt: number, load: () => Promise<T>) => {
    const known = memory.get(key);
    const now = performance.now();
    if (known !== undefined && now - known.at < life && now - changedAt > life) return known.value;
    const value = load();
    value.catch(() => memory.delete(key));
    memory.delete(key);
    memory.set(key, { value, at: now });
    for (const oldest of memory.keys()) {
      if (memory.size <= 2_000) break;
      memory.delete(oldest);
    }
    return value;
  };

  const within = (divisions: readonly string[], on: LegalDate): Promise<ReadonlySet<string>> => {
    const asked = [...new Set(divisions)].sort();
    return remember(codes, `${on} ${asked.join()}`, fresh.divisionsChangedAt(), () => codesWithin(reader, asked, on));
  };
  return {
    postsOf: (account) => remember(posts, account, fresh.postsChangedAt(account), () => postsOf(reader, account)),
    codesWithin: within,
    isWithin: async (code, of, on) => (await within([of], on)).has(code),
    scopeOf: async (actor, permission, on) => {
      if (!mayAct(actor, permission, on)) return { reach: 'nothing' };
      if (permission.anybody) return { reach: 'everywhere' };
      if (actor.kind === 'resident') return { reach: 'own', personId: actor.personId ?? '' };
      if (actor.kind !== 'officer') return { reach: 'everywhere' };
      const held = grantingPosts(actor, permission, on).map((post) => post.division);
      return { reach: 'divisions', codes: await within(held, on) };
    },
  };
}
