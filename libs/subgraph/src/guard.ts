import { type Actor, mayTake, type Permissions } from '@yimen/access';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { RequestContext } from './context.js';
import { forbidden, unauthenticated } from './errors.js';

/**
 * Puts the fence around every root field of the finished schema: whatever a resolver forgot, it cannot be reached
 * without a verified actor whom the permission table allows. `_entities` asks for the actor only; the reference
 * resolvers decide by jurisdiction. (Guards of the framework do not see `_entities`; this does.)
 */
export function fenceRootFields(
  schema: GraphQLSchema,
  actions: ReadonlyMap<string, string>,
  permissions: Permissions,
): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const name = `${root?.name}.${field.name}`;
      field.resolve = fenced(field.resolve ?? defaultFieldResolver, (actor, ctx) => {
        if (name === 'Query._entities' || name === 'Query._service') return;
        const action = actions.get(name) ?? '';
        const permission = permissions[action];
        if (permission === undefined || !mayTake(actor, action, permission, ctx.today)) throw forbidden();
      });
    }
  }
  if (schema.getSubscriptionType()) throw new Error('Subscriptions are not served: they would have no fence.');
  return schema;
}

function fenced(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  check: (actor: Actor, ctx: RequestContext) => void,
): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const ctx = context as Partial<RequestContext>;
    if (ctx.actor === undefined || ctx.today === undefined) throw unauthenticated();
    check(ctx.actor, ctx as RequestContext);
    return resolve(source, args, context, info);
  };
}
