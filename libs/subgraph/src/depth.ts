import {
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How deep a document may go into one service: what the gateway lets pass, and the `_entities` that it puts around. */
export const deepest = 20;

/**
 * Refuses a document that goes deeper, whoever sent it: the gateway has limits of its own, and a subgraph does not live by them.
 * A fragment counts where it is spread; one that spreads itself is refused by the standard rules.
 */
export function depthRule(context: ValidationContext): ReturnType<ValidationRule> {
  return {
    OperationDefinition(node) {
      if (tooDeep(node.selectionSet, 1, context, new Set())) {
        context.reportError(new GraphQLError(`The document is more than ${deepest} levels deep.`, { nodes: node }));
      }
    },
  };
}

function tooDeep(
  set: SelectionSetNode,
  depth: number,
  context: ValidationContext,
  within: ReadonlySet<FragmentDefinitionNode>,
): boolean {
  if (depth > deepest) return true;
  return set.selections.some((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.selectionSet !== undefined && tooDeep(selection.selectionSet, depth + 1, context, within);
    if (selection.kind === Kind.INLINE_FRAGMENT) return tooDeep(selection.selectionSet, depth, context, within);
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || within.has(fragment)) return false;
    return tooDeep(fragment.selectionSet, depth, context, new Set([...within, fragment]));
  });
}
