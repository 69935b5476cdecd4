import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Permissions } from '@yimen/access';
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql';
import { sortDocument } from './sdl-order.js';

/** Thrown at boot and by `sdl`: names every root field that could be asked without a permission. */
export class UnpermittedField extends Error {
  readonly code = 'UNPERMITTED_FIELD';
  constructor(complaints: readonly string[]) {
    super(`The schema is not served:\n${complaints.map((line) => `  - ${line}`).join('\n')}`);
  }
}

const common = new URL('./common.graphql', import.meta.url);
const roots = new Set(['Query', 'Mutation']);

/**
 * The service's whole SDL: its own files and the common ones, root types of several files made one.
 * @throws {UnpermittedField} when a root field lacks `@permission` or names an action that the table does not know
 */
export function composeSdl(folders: readonly URL[], permissions: Permissions): DocumentNode {
  const files = [common, ...folders].flatMap((url) => graphqlFiles(fileURLToPath(url)));
  const documents = [...new Set(files)].map((file) => parse(readFileSync(file, 'utf8'), { noLocation: true }));
  const definitions = mergeRoots(documents.flatMap((document) => document.definitions));
  refuseUnpermitted(definitions, permissions);
  return { kind: Kind.DOCUMENT, definitions };
}

/** The golden text: sorted, so that a diff shows what changed and nothing else. */
export function printSdl(document: DocumentNode): string {
  return `${print(sortDocument(document))}\n`;
}

/** The action that each root field declares, by "Query.field". */
export function actionsOfRootFields(document: DocumentNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { type, field } of rootFields(document.definitions)) {
    const action = actionOf(field);
    if (action !== null) found.set(`${type}.${field.name.value}`, action);
  }
  return found;
}

function graphqlFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(path, name));
}

function mergeRoots(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const rest = definitions.filter((definition) => !isRoot(definition));
  const merged = [...roots].flatMap((name) => {
    const parts = definitions.filter(isRoot).filter((part) => part.name.value === name);
    const [first] = parts;
    if (first === undefined) return [];
    const fields = parts.flatMap((part) => part.fields ?? []);
    return [{ ...first, kind: Kind.OBJECT_TYPE_DEFINITION, fields } satisfies ObjectTypeDefinitionNode];
  });
  return [...rest, ...merged];
}

function isRoot(definition: DefinitionNode): definition is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
  return isObject && roots.has(definition.name.value);
}

function rootFields(definitions: readonly DefinitionNode[]): { type: string; field: FieldDefinitionNode }[] {
  return definitions
    .filter(isRoot)
    .flatMap((root) => (root.fields ?? []).map((field) => ({ type: root.name.value, field })));
}

function actionOf(field: FieldDefinitionNode): string | null {
  const directive = field.directives?.find((one) => one.name.value === 'permission');
  const value = directive?.arguments?.find((one) => one.name.value === 'action')?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function refuseUnpermitted(definitions: readonly DefinitionNode[], permissions: Permissions): void {
  const complaints = rootFields(definitions).flatMap(({ type, field }) => {
    const name = `${type}.${field.name.value}`;
    const action = actionOf(field);
    if (action === null) return [`${name} declares no @permission(action: "...")`];
    return Object.hasOwn(permissions, action) ? [] : [`${name} names the unknown action "${action}"`];
  });
  if (complaints.length > 0) throw new UnpermittedField(complaints);
}
