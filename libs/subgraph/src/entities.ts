import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  Kind,
} from 'graphql';
import { badUserInput, type VisibleError } from './errors.js';

/** Of each entity that this subgraph resolves, its keys; of each key the fields. */
export type EntityKeys = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The keys that the SDL declares (`@key(fields: "id")`; those that are `resolvable: false` are not asked here). Refuses
 * (throws, at boot) a key with a nested selection: no check of its representations is written.
 */
export function entityKeys(document: DocumentNode): EntityKeys {
  const found = new Map<string, string[][]>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const keys = (type.directives ?? []).flatMap((directive) => keyOf(directive) ?? []);
    if (keys.some((key) => key.includes('{'))) throw new Error(`${type.name.value}: a nested @key is not served`);
    const fields = keys.map((key) => key.trim().split(/\s+/));
    if (fields.length > 0) found.set(type.name.value, [...(found.get(type.name.value) ?? []), ...fields]);
  }
  return found;
}

function keyOf({ name, arguments: given }: ConstDirectiveNode): string | null {
  const value = (of: string) => given?.find((one) => one.name.value === of)?.value;
  const [fields, resolvable] = [value('fields'), value('resolvable')];
  if (name.value !== 'key' || fields?.kind !== Kind.STRING) return null;
  return resolvable?.kind === Kind.BOOLEAN && !resolvable.value ? null : fields.value;
}

/**
 * Makes `_entities` answer each representation by itself: one of an unknown type, or without its key as a text, is null
 * with BAD_USER_INPUT at its path, and the others are answered. The federation library throws at the first unknown type
 * in the middle of its loop; what it had asked for before would be rejected with nobody listening, which ends a process.
 */
export function answerEachEntity(schema: GraphQLSchema, keys: EntityKeys): GraphQLSchema {
  const field = schema.getQueryType()?.getFields()._entities;
  if (field?.resolve !== undefined) field.resolve = each(field.resolve, keys);
  return schema;
}

type Resolve = GraphQLFieldResolver<unknown, unknown>;

function each(resolve: Resolve, keys: EntityKeys): Resolve {
  return (source, { representations }: { representations: readonly unknown[] }, context, info) =>
    representations.map(
      (one) => faultOf(one, keys) ?? answerOf(() => resolve(source, { representations: [one] }, context, info)),
    );
}

/** The answer to one representation: its value, a promise of it, or the error it ended with. In all cases one is returned and none thrown. */
function answerOf(ask: () => unknown): unknown {
  try {
    const answers = ask();
    return Array.isArray(answers) ? answers[0] : null;
  } catch (error) {
    return error instanceof Error ? error : new Error('an entity was refused with no error', { cause: error });
  }
}

function faultOf(representation: unknown, keys: EntityKeys): VisibleError | null {
  if (typeof representation !== 'object' || representation === null) return badUserInput('实体的引用应是一个对象。');
  const given = representation as Readonly<Record<string, unknown>>;
  const { __typename: type } = given;
  const known = typeof type === 'string' ? keys.get(type) : undefined;
  if (known === undefined) return badUserInput('本服务没有这种实体。', '__typename');
  const [first = []] = known;
  if (known.some((fields) => fields.every((name) => isKeyText(given[name])))) return null;
  return badUserInput('实体的引用缺少键，或者键不是合格的文字。', first.join(' '));
}

/** PostgreSQL keeps no NUL: a key with one names nothing, and would spoil the statement of all the others. */
function isKeyText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && !value.includes('\u0000');
}
