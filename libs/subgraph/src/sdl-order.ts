import { type ASTNode, type DocumentNode, Kind, print, visit } from 'graphql';

const sortedLists = [
  'definitions',
  'fields',
  'arguments',
  'values',
  'types',
  'interfaces',
  'locations',
  'directives',
] as const;

/** The same schema in one order: definitions, fields, arguments, values and directives by name. */
export function sortDocument(document: DocumentNode): DocumentNode {
  return visit(document, { enter: (node) => sortLists(node) });
}

function sortLists(node: ASTNode): ASTNode {
  const copy: Record<string, unknown> = { ...node };
  // Within a value (a list of imports) the order is meant.
  if (node.kind === Kind.LIST) return node;
  for (const name of sortedLists) {
    const list = copy[name];
    if (Array.isArray(list)) copy[name] = [...list].sort((a, b) => compareText(keyOf(a), keyOf(b)));
  }
  return copy as unknown as ASTNode;
}

/** Schema first, then directives, then types by name; an extension after what it extends. */
function keyOf(node: ASTNode): string {
  if (node.kind === Kind.NAME) return node.value;
  const group = node.kind.startsWith('Schema') ? '0' : node.kind === Kind.DIRECTIVE_DEFINITION ? '1' : '2';
  const name = 'name' in node && node.name !== undefined ? node.name.value : '';
  // Two @key of one type differ by their arguments only.
  const rest = node.kind === Kind.DIRECTIVE ? print(node) : node.kind;
  return `${group} ${name} ${rest}`;
}

/** By code unit: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
