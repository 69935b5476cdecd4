import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** What one request may ask for at most. A whole person's file with a case in full uses about half of each. */
export const limits = {
  bodyBytes: 1_000_000,
  tokens: 3_000,
  depth: 16,
  aliases: 30,
  directives: 20,
  rootFields: 20,
} as const;

/** `__typename` aliases are not counted by the alias rule; root fields are what costs, so these are counted here. */
function rootFieldsRule(context: ValidationContext): ReturnType<ValidationRule> {
  return {
    OperationDefinition(operation) {
      if (operation.selectionSet.selections.length <= limits.rootFields) return;
      context.reportError(
        new GraphQLError(`一次请求最多 ${limits.rootFields} 个顶层字段,请拆分后再提交。`, {
          extensions: { code: 'LIMIT_EXCEEDED' },
        }),
      );
    },
  };
}

/** Validation rules that refuse a document that asks for too much, before it is planned. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, exposeLimits: true }),
  maxAliasesRule({ n: limits.aliases, exposeLimits: true }),
  maxDirectivesRule({ n: limits.directives, exposeLimits: true }),
  rootFieldsRule,
] as ValidationRule[];
