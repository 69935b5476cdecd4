import { mintServiceToken, type Signer } from '@yimen/access';
import { request } from 'undici';

/** How long a person at a window may be kept waiting for another service, in milliseconds of the machine. */
const patience = 2_000;

/** Another service did not answer in time, or not usefully. The person at the window is asked to try again in a moment. */
export class NeighbourUnreachable extends Error {
  readonly code = 'NEIGHBOUR_UNREACHABLE';
}

type Entities<T> = { readonly data?: { readonly _entities?: readonly (T | null)[] | null } | null };

/** Where the other service is, what it is called, and who asks by which clock. */
export type NeighbourAddress = {
  readonly name: string;
  readonly baseUrl: string;
  readonly signer: Promise<Signer>;
  readonly now: () => Date;
};

/**
 * Another service's subgraph, asked as this service with its own signed token: for what no event has brought yet, and for names on a
 * document. Never while a transaction is open.
 */
export class Neighbour {
  constructor(private readonly address: NeighbourAddress) {}

  /**
   * The entities of a type that are there, by their ids. `query` asks `_entities(representations: $of)`; `more` are its other
   * variables. @throws {NeighbourUnreachable}
   */
  async entities<T>(
    typename: string,
    ids: readonly string[],
    { query, trace, more = {} }: { readonly query: string; readonly trace: string; readonly more?: object },
  ): Promise<T[]> {
    if (ids.length === 0) return [];
    const of = ids.map((id) => ({ __typename: typename, id }));
    const answer = await this.ask<Entities<T>>({ query, variables: { of, ...more } }, trace);
    const found = answer.data?._entities;
    if (found === undefined || found === null)
      throw new NeighbourUnreachable(`${this.address.name} answered without data`);
    return found.filter((one) => one !== null);
  }

  private async ask<T>(body: object, trace: string): Promise<T> {
    const { name, baseUrl, signer, now } = this.address;
    const token = await mintServiceToken(await signer, name, trace, now());
    try {
      const { statusCode, body: answer } = await request(new URL('/graphql', baseUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', traceparent: trace },
        body: JSON.stringify(body),
        headersTimeout: patience,
        bodyTimeout: patience,
        signal: AbortSignal.timeout(patience),
      });
      const text = await answer.text();
      if (statusCode !== 200) throw new NeighbourUnreachable(`${name} answered ${statusCode}`);
      return JSON.parse(text) as T;
    } catch (error) {
      if (error instanceof NeighbourUnreachable) throw error;
      throw new NeighbourUnreachable(`${name} did not answer`);
    }
  }
}
