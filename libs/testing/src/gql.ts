import request from 'supertest';

/** A GraphQL answer as it came: its HTTP status, data and errors. */
export interface GqlAnswer<Data = Record<string, unknown>> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly GqlError[];
}

export interface GqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Sends one document to `<url>/graphql`; without a token when it is null. */
export async function gql<Data = Record<string, unknown>>(
  url: string,
  token: string | null,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<GqlAnswer<Data>> {
  const sent = request(url).post('/graphql').set('accept', 'application/json');
  if (token !== null) sent.set('authorization', `Bearer ${token}`);
  const { status, body } = await sent.send({ query, variables });
  return { status, data: body.data ?? null, errors: body.errors ?? [] };
}

/** The data of an answer that must have no errors; throws with all of them otherwise. */
export function dataOf<Data>(answer: GqlAnswer<Data>): Data {
  if (answer.errors.length > 0 || answer.data === null) {
    throw new Error(`The answer has errors: ${JSON.stringify(answer.errors)}`);
  }
  return answer.data;
}
