import { isCanonicalUuid, parseLegalDate } from '@yimen/standards';
import { badUserInput } from './errors.js';

/** What a part of a cursor must look like before it comes near SQL. */
export type KeyKind = 'text' | 'uuid' | 'date' | 'integer' | 'instant';
export type KeyPart = string | number;

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Page {
  /** How many the client wants, 1 to 100. */
  readonly first: number;
  /** How many rows to read: one more, to know whether others follow. */
  readonly limit: number;
  /** The key of the last row already seen, null for the first page. */
  readonly after: readonly KeyPart[] | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const checks: Readonly<Record<KeyKind, (part: unknown) => boolean>> = {
  text: (part) => typeof part === 'string' && part.length <= 200,
  uuid: (part) => typeof part === 'string' && isCanonicalUuid(part),
  date: (part) => typeof part === 'string' && parseLegalDate(part) !== null,
  integer: (part) => typeof part === 'number' && Number.isSafeInteger(part),
  instant: (part) => typeof part === 'string' && part.length <= 40 && !Number.isNaN(Date.parse(part)),
};

/**
 * The page that a client asks for. `key` says what the list is ordered by, the last part being unique.
 * @throws BAD_USER_INPUT for a `first` outside 1..100 and for an `after` that no answer of ours gave
 */
export function connectionArgs(args: PageArgs, key: readonly KeyKind[], byDefault = 20): Page {
  const first = args.first ?? byDefault;
  if (!Number.isInteger(first) || first < 1 || first > 100) throw badUserInput('每页条数应在 1 到 100 之间。', 'first');
  const after = args.after === undefined || args.after === null ? null : decodeCursor(args.after, key);
  return { first, limit: first + 1, after };
}

/** The opaque cursor of a row's key. */
export function encodeCursor(key: readonly KeyPart[]): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

function decodeCursor(cursor: string, kinds: readonly KeyKind[]): readonly KeyPart[] {
  const parts = cursor.length <= 1000 ? parseParts(cursor) : null;
  const fits = parts !== null && parts.length === kinds.length;
  if (!fits || !kinds.every((kind, at) => checks[kind](parts[at]))) {
    throw badUserInput('分页游标无效，请从第一页重新查询。', 'after');
  }
  return parts as readonly KeyPart[];
}

function parseParts(cursor: string): readonly unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : null;
  } catch {
    return null;
  }
}

/**
 * The condition of a keyset page for hand-written SQL: `(applied_on, id) > ($3, $4)`, or TRUE for the first page.
 * The columns are ours (never a client's text), in the order of the list; all ascending, or all descending.
 */
export function keysetCondition(
  columns: readonly string[],
  page: Page,
  parameters: unknown[],
  direction: 'asc' | 'desc' = 'asc',
): string {
  if (page.after === null) return 'TRUE';
  const places = page.after.map((part) => `$${parameters.push(part)}`);
  return `(${columns.join(', ')}) ${direction === 'asc' ? '>' : '<'} (${places.join(', ')})`;
}

/** The connection of the rows read (at most `page.limit` of them, in order). `keyOf` gives the key that `connectionArgs` named. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  page: Page,
  keyOf: (row: Row) => readonly KeyPart[],
  toNode: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, page.first).map((row) => ({ cursor: encodeCursor(keyOf(row)), node: toNode(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
