import { type Scope, scopeCondition } from '@yimen/access';
import { isUuid } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { ownRegistryScope } from '../registries/own-registry.js';
import { divorcePermissions } from './divorce.permissions.js';
import { divorcesWhere } from './divorce.store.js';

/** The condition on `d` and `r` that keeps what this actor may see: the registry its own, each of the two theirs. */
export function visibleDivorces(ctx: RequestContext, parameters: unknown[]): string {
  const scope: Scope = ownRegistryScope(ctx, divorcePermissions['marriage.divorce.read']);
  if (scope.reach !== 'own') return scopeCondition(scope, { division: 'r.division' }, parameters);
  if (!isUuid(scope.personId)) return 'FALSE';
  const me = parameters.push(scope.personId);
  return `d.id IN (SELECT p.case_id FROM divorce_party p WHERE p.person_id = $${me}::uuid)`;
}

/** Whether this actor may see the case: asked before a stored answer is given again. */
export async function mayReadDivorce(ctx: RequestContext, tx: EntityManager, id: string): Promise<boolean> {
  const parameters: unknown[] = [id];
  return (await divorcesWhere(tx, `d.id = $1 AND ${visibleDivorces(ctx, parameters)}`, parameters)).length > 0;
}
