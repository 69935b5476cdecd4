import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';

/** What a client may read of an error, by its stable code. Codes that are not here reach nobody: they become INTERNAL. */
const messages: Record<string, string | null> = {
  // null: the message was written for people by us or by the GraphQL grammar, and holds nothing of the system's inside
  UNAUTHENTICATED: null,
  FORBIDDEN: null,
  BAD_USER_INPUT: null,
  SERVICE_UNAVAILABLE: null,
  SUPERGRAPH_OUTDATED: null,
  LIMIT_EXCEEDED: null,
  GRAPHQL_PARSE_FAILED: null,
  GRAPHQL_VALIDATION_FAILED: null,
  OPERATION_RESOLUTION_FAILURE: null,
  PERSISTED_QUERY_NOT_FOUND: null,
  PERSISTED_QUERY_NOT_SUPPORTED: null,
  BAD_REQUEST: '请求格式不正确。',
  INTERNAL: null,
};

const internal = '系统内部错误,请稍后再试;如仍出现,请把追踪号告诉运维人员。';

/** Errors of the grammar come in English from the parser; a Chinese sentence goes before them. */
const preface: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询语句不符合接口定义',
  OPERATION_RESOLUTION_FAILURE: '未能确定要执行的操作',
};

/**
 * Formats every error that leaves the gateway: message in Chinese, path, `extensions.code` from a closed list and the
 * trace id; never a stack, a host name, or the text of a fault.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const limit = limitBroken(unwrapResolverError(error));
  if (limit) return { message: limit, extensions: { code: 'LIMIT_EXCEEDED' } };

  const code = String(formatted.extensions?.code ?? 'INTERNAL');
  const known = Object.hasOwn(messages, code);
  const place = { locations: formatted.locations, path: formatted.path };
  const trace = formatted.extensions?.traceId;
  const extensions = { code: known ? code : 'INTERNAL', ...(trace ? { traceId: trace } : {}) };
  if (!known) return { message: internal, ...place, extensions };

  const own = messages[code];
  const message = own ?? (preface[code] ? `${preface[code]}:${formatted.message}` : formatted.message);
  return { message, ...place, extensions };
}

/** The limits' own errors, which arrive as parse or validation failures. */
function limitBroken(error: unknown): string | null {
  const text = error instanceof Error ? error.message : '';
  if (/token limit|more than \d+ tokens|Document contains more/i.test(text)) return '查询语句过长,请拆分后再提交。';
  if (/Query depth limit|max-depth|depth limit/i.test(text)) return '查询嵌套过深,请减少层级。';
  if (/Aliases limit|alias/i.test(text)) return '查询中别名过多,请拆分后再提交。';
  if (/Directives limit/i.test(text)) return '查询中指令过多,请拆分后再提交。';
  return null;
}
