import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './context.js';
import { sqlState } from './database.js';
import { VisibleError } from './errors.js';
import type { Log } from './log.js';

/** Errors of the document itself, made by the GraphQL server: their codes are stable, and their texts hold what the client wrote. */
const documentErrors: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误。',
  GRAPHQL_VALIDATION_FAILED: '查询语句与接口定义不符。',
  PERSISTED_QUERY_NOT_FOUND: '没有登记过这条查询。',
  PERSISTED_QUERY_NOT_SUPPORTED: '不支持这种查询方式。',
  OPERATION_RESOLUTION_FAILURE: '没有指明要执行哪一个操作。',
  BAD_REQUEST: '请求的格式不正确。',
};

/** PostgreSQL refuses a NUL, in a text (22021) and in JSON (22P05): no service has one of its own, the client sent it. */
const unstorable = new Set(['22021', '22P05']);

/**
 * What a client may see of an error. Ours that are made to be seen pass; a document's are told in Chinese with the
 * server's English explanation (it names fields and types, not values); a variable that does not fit is told by its
 * name, since the explanation would repeat its value; everything else is INTERNAL with the trace id, and is logged.
 */
export function errorFormatter(log: Log) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = visibleCause(error);
    const place = {
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
    };
    if (cause !== null) return { message: cause.message, ...place, extensions: withoutHttp(cause.extensions) };
    const told = ofTheClient(formatted, error);
    if (told !== null) return { message: told.message, ...place, extensions: told.extensions };
    const traceId = traceOf(error);
    log.error('a request failed', originalOf(error), { traceId, path: formatted.path?.join('.') });
    return {
      message: '系统内部出错，请稍后重试；如仍不行，请把追踪号告诉管理员。',
      ...place,
      extensions: { code: 'INTERNAL', traceId },
    };
  };
}

/** PostgreSQL gave up waiting for a lock: nothing happened, and a repetition in a moment will do. */
const waitedTooLong = '55P03';

/** What is said of an error that the client's own request made, or a repetition lifts: its document, its variables, a lock waited for in vain. */
function ofTheClient({ message, extensions }: GraphQLFormattedError, error: unknown) {
  if (sqlState(originalOf(error)) === waitedTooLong) {
    return { message: '别人正在办理与此有关的事，请稍候重试。', extensions: { code: 'TRY_AGAIN' } };
  }
  if (unstorable.has(sqlState(originalOf(error)) ?? '')) {
    return { message: '文字里有不能保存的字符，请重新输入。', extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (!isMadeByServer(error)) return null;
  const code = String(extensions?.code ?? '');
  const said = documentErrors[code];
  if (said !== undefined) return { message: said, extensions: { code, detail: detailOf(message) } };
  return code === 'BAD_USER_INPUT' ? { message: variableMessage(message), extensions: { code } } : null;
}

const traceOfErrors = new WeakMap<object, string>();

/** Apollo's plugin that lets the formatter know which request an error belongs to. */
export function rememberTrace(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue }) => {
        for (const error of errors) traceOfErrors.set(error, contextValue.traceId);
      },
    }),
  };
}

function visibleCause(error: unknown): VisibleError | null {
  for (let cause = error; cause instanceof Error; cause = originalOf(cause) === cause ? null : originalOf(cause)) {
    if (cause instanceof VisibleError) return cause;
  }
  return null;
}

function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? error.originalError : error;
}

/** True for an error that the GraphQL server raised itself: no resolver has thrown it. */
function isMadeByServer(error: unknown): boolean {
  return error instanceof GraphQLError && error.path === undefined && !(error.originalError instanceof TypeError);
}

function withoutHttp({ http: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}

/** A validation message may quote a literal of the document; texts in it are cut. */
function detailOf(message: string): string {
  return message.slice(0, 300).replace(/\d{6,}/g, '…');
}

function variableMessage(message: string): string {
  const [, variable, at] = /^Variable "\$([^"]+)"[^;]*?(?: at "([^"]+)")?;/.exec(message) ?? [];
  const place = at ?? variable;
  return place === undefined ? '变量不合要求。' : `变量 ${place} 不合要求：类型或格式不对，或者缺少必填项。`;
}

function traceOf(error: unknown): string | null {
  return (typeof error === 'object' && error !== null ? traceOfErrors.get(error) : undefined) ?? null;
}
