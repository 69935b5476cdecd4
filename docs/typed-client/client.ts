import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** What the gateway says when it cannot answer: unauthenticated, forbidden, malformed, or a service that is away. */
export class GatewayError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface ClientOptions {
  /** The gateway's address, e.g. http://localhost:4000/graphql */
  readonly url: string;
  /** The token of whoever is logged in. */
  readonly token: () => string | Promise<string>;
}

/** A client of the one graph: takes a generated document and its variables, answers data of its type. @throws {GatewayError} */
export function gatewayClient({ url, token }: ClientOptions) {
  return async function ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
      body: JSON.stringify({ query: print(document), variables }),
    });
    const { data, errors } = (await response.json()) as {
      data?: Data;
      errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
    };
    const [error] = errors ?? [];
    if (error !== undefined) throw new GatewayError(error.extensions?.code ?? 'INTERNAL', error.message);
    if (data === undefined) throw new GatewayError('INTERNAL', '没有答复');
    return data;
  };
}
