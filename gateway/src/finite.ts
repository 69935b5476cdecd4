import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/**
 * JSON knows numbers that a computer does not: 1e400 is read as infinity, and would be sent on as null. Such a request is refused
 * as a whole before anything of it is done.
 */
export const finitePlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        if (allFinite(request.variables)) return;
        throw new GraphQLError('变量里有超出范围的数字,请改正后再提交。', {
          extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
        });
      },
    };
  },
};

function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}
