import { type Authority, mayTake, type Permissions, type Scope } from '@yimen/access';
import type { DataSource } from 'typeorm';
import type { Authenticator } from './authenticate.js';
import type { ServiceClock } from './clocks.js';
import type { RequestContext } from './context.js';
import type { ContextOf } from './definition.js';
import { requestLoaders } from './loaders.js';
import { traceIdOf } from './trace.js';

export interface ContextParts {
  readonly db: DataSource;
  readonly clock: ServiceClock;
  readonly authenticator: Authenticator;
  readonly authority: Authority;
  readonly permissions: Permissions;
}

/** Makes the context of a request out of its headers; refuses (UNAUTHENTICATED) whoever does not say who they are. */
export function contextMaker({ db, clock, authenticator, authority, permissions }: ContextParts): ContextOf {
  return async (headers): Promise<RequestContext> => {
    const [actor] = await Promise.all([
      authenticator.actorOf(textOf(headers.authorization), clock.now()),
      clock.refresh(db),
    ]);
    const today = clock.today();
    const traceId = traceIdOf(textOf(headers.traceparent));
    const scopeOf = async (action: string) => {
      const permission = permissions[action];
      if (permission === undefined) throw new Error(`no such action in the table: ${action}`);
      const nothing: Scope = { reach: 'nothing' };
      return mayTake(actor, action, permission, today) ? authority.scopeOf(actor, permission, today) : nothing;
    };
    return { actor, clock, today, db, traceId, loaders: requestLoaders(), authority, scopeOf };
  };
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? undefined : header;
}
