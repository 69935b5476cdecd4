/**
 * Thrown when a token is not accepted. The outside hears `UNAUTHENTICATED` and one sentence only; `reason` is for the
 * log (it holds nothing of the token).
 */
export class TokenRefused extends Error {
  readonly code = 'UNAUTHENTICATED';
  constructor(readonly reason: string) {
    super('未登录或登录已失效,请重新登录');
    this.name = 'TokenRefused';
  }
}
