import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type GraphQLFormattedError, Kind, parse } from 'graphql';
import { Pool } from 'undici';
import type { Login } from './login.js';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** A subgraph's answer may be this large; a list is paged, so more than this is a fault. */
const maxAnswerBytes = 16_000_000;

const timeouts = { connectTimeout: 1_000, headersTimeout: 15_000, bodyTimeout: 15_000 };

export interface SubgraphDataSourceOptions {
  name: string;
  url: string;
  /** Signs the short-lived internal token that this subgraph, and no other, trusts. */
  tokenFor: (login: Login, subgraph: string) => Promise<string>;
  /** Does the served supergraph know this object type? */
  knowsType: (typename: string) => boolean;
}

/**
 * Sends one fetch of a query plan to a subgraph over a kept-alive connection pool.
 * A subgraph that cannot be reached, answers late, or answers nonsense becomes an error `SERVICE_UNAVAILABLE` with the
 * path of what is missing, and never a host name; a type that the supergraph does not know yet becomes an error, too.
 */
export class SubgraphDataSource implements GraphQLDataSource {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(private readonly options: SubgraphDataSourceOptions) {
    const url = new URL(options.url);
    this.path = url.pathname === '/' ? '/graphql' : url.pathname;
    this.pool = new Pool(url.origin, { connections: 64, pipelining: 1, keepAliveTimeout: 30_000, ...timeouts });
  }

  async process(options: GraphQLDataSourceProcessOptions): Promise<Answer> {
    const login = 'incomingRequestContext' in options ? (options.context as Login) : null;
    if (!login?.claims) return unauthenticated(options);
    const { query, variables, operationName } = options.request;
    try {
      const token = await this.options.tokenFor(login, this.options.name);
      const { statusCode, body } = await this.pool.request({
        path: this.path,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          traceparent: login.traceparent,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const text = await limited(body);
      const answer = JSON.parse(text) as Answer;
      if (statusCode >= 500 || !isAnswer(answer)) return this.unavailable(options);
      return this.withUnknownTypesTold(answer, text, options);
    } catch {
      return this.unavailable(options);
    }
  }

  /** Closes the pool once requests under way have been answered. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  private unavailable(options: GraphQLDataSourceProcessOptions): Answer {
    const repeat = isMutation(options) ? ';如为提交类操作,请用同一 idempotencyKey 重新提交' : '';
    return failed(options, `服务“${this.options.name}”暂时无法使用,请稍后再试${repeat}。`, 'SERVICE_UNAVAILABLE');
  }

  private withUnknownTypesTold(answer: Answer, text: string, options: GraphQLDataSourceProcessOptions): Answer {
    for (const [, typename] of text.matchAll(/"__typename":"([^"]+)"/g)) {
      if (typename === undefined || this.options.knowsType(typename)) continue;
      const error =
        failed(options, '服务已升级,网关尚未认识其返回的类型,请稍后再试。', 'SUPERGRAPH_OUTDATED').errors ?? [];
      return { ...answer, errors: [...(answer.errors ?? []), ...error] };
    }
    return answer;
  }
}

async function limited(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxAnswerBytes) throw new Error('answer too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A body that is no GraphQL answer (a proxy's page, a wrong address) must not pass for an empty one. */
function isAnswer(answer: Answer | null): boolean {
  return typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
}

function isMutation(options: GraphQLDataSourceProcessOptions): boolean {
  return /^\s*mutation\b/.test(options.request.query ?? '');
}

function unauthenticated(options: GraphQLDataSourceProcessOptions): Answer {
  return failed(options, '请先登录:请求须带有效的访问令牌。', 'UNAUTHENTICATED');
}

/** A failed fetch told at the path of everything that it was to bring: a root field each, or an entity each. */
function failed(options: GraphQLDataSourceProcessOptions, message: string, code: string): Answer {
  const representations = options.request.variables?.representations;
  const errors: GraphQLFormattedError[] = [];
  if (Array.isArray(representations)) {
    for (const index of representations.keys())
      errors.push({ message, path: ['_entities', index], extensions: { code } });
    return { errors };
  }
  const data: Record<string, null> = {};
  for (const key of rootKeys(options.request.query ?? '')) {
    data[key] = null;
    errors.push({ message, path: [key], extensions: { code } });
  }
  return { data, errors };
}

function rootKeys(query: string): string[] {
  const operation = parse(query).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const selections = operation?.selectionSet.selections ?? [];
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
