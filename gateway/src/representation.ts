import type { Agent, Signer } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { AskRepresentation, Login } from './login.js';
import { tokenFor } from './token-for.js';

const question = `query ($personId: ID!) { myRepresentationOf(personId: $personId) { kind matters } }`;
type Answer = { data?: { myRepresentationOf: { kind: Agent['kind']; matters: string[] } | null } | null };

/** Where the gateway asks who may act for whom. */
export interface RepresentationDoor {
  ask: AskRepresentation;
  close(): Promise<void>;
}

/**
 * Asks residents, as the account itself, on what ground it may act for somebody (header `x-acting-for`). Asked anew each time: a
 * mandate that was taken back a moment ago opens nothing. When residents cannot be asked, nobody acts for anybody: SERVICE_UNAVAILABLE.
 */
export function representationDoor(residentsUrl: string | undefined, signer: Signer): RepresentationDoor {
  const pool = residentsUrl === undefined ? null : new Pool(new URL(residentsUrl).origin, { connections: 8 });
  return {
    async ask(login, named) {
      const own = login.claims?.personId;
      const personId = named.toLowerCase();
      if (own === undefined || pool === null || !isCanonicalUuid(personId)) return null;
      const found = await ask(pool, await tokenFor(login, 'residents', signer), { login, personId });
      return found === null ? null : { personId, agent: { personId: own, kind: found.kind, matters: found.matters } };
    },
    close: async () => pool?.close(),
  };
}

async function ask(pool: Pool, token: string, { login, personId }: { login: Login; personId: string }) {
  try {
    const { statusCode, body } = await pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, traceparent: login.traceparent },
      body: JSON.stringify({ query: question, variables: { personId } }),
      headersTimeout: 3_000,
      bodyTimeout: 3_000,
    });
    const { data } = (await body.json()) as Answer;
    if (statusCode !== 200 || data === undefined || data === null) throw new Error('no answer');
    return data.myRepresentationOf;
  } catch {
    throw new GraphQLError('暂时无法核实您的代办权限,请稍后再试。', {
      extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
    });
  }
}
