import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type ValidationContext, type ValidationRule } from 'graphql';

/** What one request may ask for at most. A whole person's file with a case in full uses about half of each. */
export const limits = {
  bodyBytes: 1_000_000,
  /** A body larger than allowed is still read to its end before it is refused, up to here. */
  drainedBytes: 32_000_000,
  /** The largest file that is passed on; the service that keeps files has its own, smaller limit. */
  fileBytes: 64_000_000,
  tokens: 3_000,
  depth: 16,
  aliases: 30,
  directives: 20,
  rootFields: 20,
} as const;

type Told = (context: ValidationContext | null) => void;

function refused(context: ValidationContext | null, message: string): void {
  // Validation gives every error its own code, so the error formatter knows ours by this mark.
  context?.reportError(new GraphQLError(message, { extensions: { limitExceeded: true } }));
}

/** The rules of the library throw, which would answer 500: told not to, they report, which answers 400. */
function reporting(message: string) {
  const told: Told = (context) => refused(context, message);
  return { propagateOnRejection: false, onReject: [told] };
}

/** `__typename` aliases are not counted by the alias rule; root fields are what costs, so these are counted here. */
function rootFieldsRule(context: ValidationContext): ReturnType<ValidationRule> {
  return {
    OperationDefinition({ selectionSet }) {
      if (selectionSet.selections.length <= limits.rootFields) return;
      refused(context, `一次请求最多 ${limits.rootFields} 个顶层字段,请拆分后再提交。`);
    },
  };
}

/** Validation rules that refuse a document that asks for too much, before it is planned. */
export const limitRules: ValidationRule[] = [
  maxDepthRule({ n: limits.depth, flattenFragments: true, ...reporting('查询嵌套过深,请减少层级。') }),
  maxAliasesRule({ n: limits.aliases, ...reporting('查询中别名过多,请拆分后再提交。') }),
  maxDirectivesRule({ n: limits.directives, ...reporting('查询中指令过多,请拆分后再提交。') }),
  rootFieldsRule,
] as ValidationRule[];
