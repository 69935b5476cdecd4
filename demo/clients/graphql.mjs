// A plain client of the one graph, as any front-end would write it: POST, a bearer token, a document.
import { setTimeout as pause } from 'node:timers/promises';

/** To be put into a mutation's selection: what a refusal says, whatever its type. */
export const problems = 'problems { __typename code message field }';

/** An answer that the client did not expect: errors, or refusals where none should be. */
export class UnexpectedAnswer extends Error {
  constructor(what, found) {
    super(`${what}: ${found.map((each) => `${each.extensions?.code ?? each.code} ${each.message}`).join('; ')}`);
    this.name = 'UnexpectedAnswer';
    this.found = found;
  }
}

/**
 * @param {{ gatewayUrl: string, token: (account: string) => Promise<string> | string, actingFor?: string }} options `actingFor`: the
 *   person in whose name a resident's account asks (their guardian, or entrusted by them)
 */
export function graphClient({ gatewayUrl, token, actingFor }) {
  const tokens = new Map();
  const tokenOf = (account) => {
    if (!tokens.has(account)) tokens.set(account, Promise.resolve(token(account)));
    return tokens.get(account);
  };

  const send = async (account, query, variables) => {
    const response = await fetch(new URL('/graphql', gatewayUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf(account)}`,
        ...(actingFor !== undefined && { 'x-acting-for': actingFor }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };

  /** Asks, and answers the data; throws for any error. */
  const ask = async (account, query, variables = {}) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await send(account, query, variables);
      const errors = answer.errors ?? [];
      if (errors.length === 0) return answer.data;
      const patience = patienceWith(errors);
      if (patience === 2) tokens.delete(account);
      if (tries >= patience) throw new UnexpectedAnswer(firstWords(query), errors);
      await pause(100 * Math.min(tries, 10));
    }
  };

  /**
   * Sends one mutation (`document` takes `$input` and `$key`) and answers its payload, refused or not. What a repetition
   * with the same key may lift is repeated.
   */
  const attempt = async (account, document, input, key) => {
    for (let tries = 1; ; tries += 1) {
      const data = await ask(account, document, { input, key });
      const payload = Object.values(data)[0];
      const passing =
        payload.problems.length > 0 && payload.problems.every(({ __typename }) => __typename === 'TryAgain');
      if (!passing || tries >= 40) return payload;
      await pause(100);
    }
  };

  /** As `attempt`, but a refusal is an error. */
  const act = async (account, document, input, key) => {
    const payload = await attempt(account, document, input, key);
    if (payload.problems.length > 0)
      throw new UnexpectedAnswer(`${firstWords(document)} (${account})`, payload.problems);
    return payload;
  };

  /** A token is read anew: after an account was given its person. */
  const forgetToken = (account) => tokens.delete(account);

  return { ask, attempt, act, forgetToken };
}

/** How often to try: a service that is away comes back, a login that is too old is renewed once, the rest stands. */
function patienceWith(errors) {
  const codes = errors.map((error) => error.extensions?.code);
  if (codes.every((code) => code === 'SERVICE_UNAVAILABLE')) return 20;
  return codes.every((code) => code === 'UNAUTHENTICATED') ? 2 : 1;
}

const firstWords = (document) => /\{\s*(\w+)/.exec(document)?.[1] ?? 'query';
