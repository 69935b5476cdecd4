import { type Located, type Scope, sees } from '@yimen/access';
import {
  type Answer,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { busy, waitedTooLong } from '../work/patiently.js';
import { inputRefused } from '../work/sound-input.js';
import { StaleVersion, staleVersion } from './stale-version.js';

/** What somebody asks to be done to one thing of a service: which, by which right, and the mutation that asks, once a key. */
export type ChangeOrder = {
  readonly id: string;
  readonly mutation: string;
  readonly key: string;
  readonly body: unknown;
  readonly right: string;
  /** What is asked whether its texts may be kept; the body when left out. A file is read by rules of its own. */
  readonly sound?: unknown;
};

/** How a service finds such a thing, and where and whose it is. */
export type Subject<Stored, Brought = undefined> = {
  /** The field of the input that names it: what is not there is refused under it. */
  readonly field: string;
  /** Reads it, locked for the rest of the transaction when `lock` is set; what else must be locked first is locked here. */
  readonly find: (tx: EntityManager, id: string, lock: boolean) => Promise<Stored | undefined>;
  readonly located: (stored: Stored) => Located;
  /** What the step needs that is read before the transaction (posts, names); null where there is no such thing. */
  readonly bring: (id: string) => Promise<Brought | null>;
  /** What an error of the database means, where it means a refusal. */
  readonly problemOf?: (error: unknown) => Problem | null;
};

/** For a {@link Subject} that needs nothing brought. */
export const nothingBrought = async (): Promise<undefined> => undefined;

/** The thing as it is, locked, with what was brought for it. */
export type Found<Stored, Brought> = { readonly stored: Stored; readonly brought: Brought };

/**
 * The one way in which something changes at somebody's wish: in one transaction it is locked, and `act` judges and writes it, once a
 * key; a repetition is answered as the first time, after asking the right again. What lies outside the actor's jurisdiction looks like
 * what does not exist. A lock waited for in vain, and somebody quicker, are problems that a repetition heals.
 */
export async function changeOne<Stored, Brought, Result>(
  ctx: Pick<RequestContext, 'actor' | 'db' | 'scopeOf'>,
  order: ChangeOrder,
  subject: Subject<Stored, Brought>,
  act: (found: Found<Stored, Brought>, tx: EntityManager) => Promise<Answer<Result>>,
): Promise<Answer<Result>> {
  const { id, mutation, key, body } = order;
  const unsound = inputRefused(order.sound ?? body);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf(order.right);
  const brought = await subject.bring(id);
  if (brought === null) return refused(notFound(subject.field));
  const seen = seenBy(scope, subject);
  const mayRead = async (tx: EntityManager) => seen(await subject.find(tx, id, false));
  try {
    return await inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body, mayRead }, async () => {
        const stored = await subject.find(tx, id, true);
        return seen(stored) ? act({ stored, brought }, tx) : refused(notFound(subject.field));
      }),
    );
  } catch (error) {
    const problem = problemOf(error, subject);
    if (problem === null) throw error;
    return refused(problem);
  }
}

function seenBy<Stored>(scope: Scope, { located }: Pick<Subject<Stored>, 'located'>) {
  return (stored: Stored | undefined): stored is Stored => stored !== undefined && sees(scope, located(stored));
}

function problemOf(error: unknown, { problemOf: own }: Pick<Subject<never>, 'problemOf'>): Problem | null {
  if (waitedTooLong(error)) return busy();
  if (error instanceof StaleVersion) return staleVersion();
  return own?.(error) ?? null;
}
