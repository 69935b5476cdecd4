import { GraphQLError } from 'graphql';

/**
 * The only errors whose text reaches a client: each has a stable code and a Chinese message without personal data.
 * Everything else that is thrown is answered as INTERNAL with a trace id.
 */
export class VisibleError extends GraphQLError {
  constructor(code: string, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'VisibleError';
  }
}

/** No valid internal token came with the request. */
export function unauthenticated(): VisibleError {
  return new VisibleError('UNAUTHENTICATED', '未登录或登录已失效，请重新登录。', { http: { status: 401 } });
}

/** The actor's posts do not allow this action. */
export function forbidden(): VisibleError {
  return new VisibleError('FORBIDDEN', '您的岗位没有办理此事项的权限。');
}

/** An argument that no front-end should send (a forged cursor, a page of zero). `reason` is a stable code that says which mistake. */
export function badUserInput(message: string, field?: string, reason?: string): VisibleError {
  return new VisibleError('BAD_USER_INPUT', message, {
    ...(field === undefined ? {} : { field }),
    ...(reason === undefined ? {} : { reason }),
  });
}
