import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

/**
 * The codes whose message was written for people, by us or by the GraphQL grammar, and holds nothing of the system's
 * inside. An error of any other code becomes INTERNAL.
 */
const told = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  // Of the front office: a number that no case can have, and a list that has not caught up with the version asked for.
  'CASE_NUMBER_INVALID',
  'STALE_VERSION',
  'BAD_REQUEST',
  'SERVICE_UNAVAILABLE',
  'SUPERGRAPH_OUTDATED',
  'LIMIT_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const internal = '系统内部错误,请稍后再试;如仍出现,请把追踪号告诉运维人员。';

/** Errors of the grammar come in English from the parser; a Chinese sentence goes before them. */
const preface: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询语句不符合接口定义',
  OPERATION_RESOLUTION_FAILURE: '未能确定要执行的操作',
  BAD_REQUEST: '请求格式不正确',
};

/**
 * Formats every error that leaves the gateway: message in Chinese, path, `extensions.code` from a closed list and the
 * trace id; never a stack, a host name, or the text of a fault.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.limitExceeded) {
    return { message: formatted.message, extensions: { code: 'LIMIT_EXCEEDED' } };
  }
  if (isTooLong(unwrapResolverError(error))) {
    return { message: '查询语句过长,请拆分后再提交。', extensions: { code: 'LIMIT_EXCEEDED' } };
  }

  const { code = 'INTERNAL', traceId } = formatted.extensions ?? {};
  const known = told.has(String(code));
  const { locations, path } = formatted;
  const extensions = { code: known ? code : 'INTERNAL', ...(traceId ? { traceId } : {}) };
  const grammar = preface[String(code)];
  const message = grammar ? `${grammar}:${formatted.message}` : formatted.message;
  return { message: known ? message : internal, ...(locations && { locations }), ...(path && { path }), extensions };
}

/** The parser's limit arrives as a failure to parse. */
function isTooLong(error: unknown): boolean {
  return error instanceof Error && error.message.includes('Document contains more that');
}
