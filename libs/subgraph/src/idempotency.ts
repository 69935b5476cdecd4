import { createHmac } from 'node:crypto';
import type { Actor } from '@yimen/access';
import type { EntityManager } from 'typeorm';
import { type Answer, done, refused } from './answer.js';
import { idempotencySecretOf } from './data-source.js';
import { invalidInput, notFound, problem } from './problem.js';

export interface OnceRequest<T> {
  readonly actor: Actor;
  /** The mutation's field name; a key is scoped to actor and mutation. */
  readonly mutation: string;
  /** The client's `idempotencyKey`, 8 to 128 characters. */
  readonly key: string;
  /** The mutation's input: the same key with another body is refused. */
  readonly body: unknown;
  /** Asked when a stored answer is about to be given again: may this actor still see it? Otherwise it looks like what does not exist. */
  readonly mayRead?: (tx: EntityManager, result: T) => Promise<boolean>;
}

/**
 * Lets `work` have its effect once a key. `tx` is the transaction of the effect; what `work` answers as done (JSON: ids,
 * not rows) is stored in it and answered again to the same key and body. Refusals are not stored. Of two at the same
 * moment the second waits for the first, then reads its answer. Rights are checked before calling this, each time.
 */
export async function once<T>(
  tx: EntityManager,
  request: OnceRequest<T>,
  work: () => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const { key } = request;
  if (key.length < 8 || key.length > 128) {
    return refused(
      invalidInput({
        code: 'IDEMPOTENCY_KEY_LENGTH',
        message: '幂等键应为 8 到 128 个字符。',
        field: 'idempotencyKey',
      }),
    );
  }
  const scope = [`${request.actor.kind}:${request.actor.sub}`, request.mutation, key] as const;
  const bodyHmac = hmacOf(tx, request.body);
  // A second one with the same key waits here until the first has ended, then inserts nothing.
  const claimed: unknown[] = await tx.query(
    `INSERT INTO idempotency_key (actor, mutation, key, body_hmac) VALUES ($1, $2, $3, $4)
     ON CONFLICT (actor, mutation, key) DO NOTHING RETURNING 1 AS claimed`,
    [...scope, bodyHmac],
  );
  if (claimed.length === 0) return storedAnswer(tx, request, scope, bodyHmac);

  const answer = await work();
  if (answer.outcome === 'refused') {
    await tx.query('DELETE FROM idempotency_key WHERE actor = $1 AND mutation = $2 AND key = $3', [...scope]);
    return answer;
  }
  await tx.query('UPDATE idempotency_key SET result = $4 WHERE actor = $1 AND mutation = $2 AND key = $3', [
    ...scope,
    JSON.stringify({ result: answer.result }),
  ]);
  return answer;
}

async function storedAnswer<T>(
  tx: EntityManager,
  request: OnceRequest<T>,
  scope: readonly string[],
  bodyHmac: Buffer,
): Promise<Answer<T>> {
  const [stored]: { body_hmac: Buffer; result: { result: T } }[] = await tx.query(
    'SELECT body_hmac, result FROM idempotency_key WHERE actor = $1 AND mutation = $2 AND key = $3',
    [...scope],
  );
  if (stored === undefined || !stored.body_hmac.equals(bodyHmac)) {
    return refused(
      problem('IdempotencyConflict', {
        code: 'IDEMPOTENCY_KEY_REUSED',
        message: '这个幂等键已经用于另一份内容。办理新的内容请换一个幂等键。',
        field: 'idempotencyKey',
      }),
    );
  }
  const { result } = stored.result;
  if (request.mayRead !== undefined && !(await request.mayRead(tx, result))) return refused(notFound());
  return done(result);
}

/** An HMAC and not a plain digest: a body holds identity numbers, and a digest of one can be guessed. */
function hmacOf(tx: EntityManager, body: unknown): Buffer {
  return createHmac('sha256', idempotencySecretOf(tx.connection)).update(canonical(body)).digest();
}

/** JSON with sorted names, so that the order in which a client writes its fields does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Date.prototype) {
    const names = Object.keys(value).filter((name) => Reflect.get(value, name) !== undefined);
    return `{${names
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(Reflect.get(value, name))}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
