/**
 * What a service keeps of an award beside what every award has: columns of its own in `award`, by name, with their types in
 * PostgreSQL. Written in the code of the service, never anybody's input.
 */
export type OwnColumns = Readonly<Record<string, 'jsonb' | 'text' | 'integer' | 'boolean' | 'date' | 'uuid'>>;

/** The values of those columns; what is left out stays as it is (of a new award: null). */
export type Own = Readonly<Record<string, unknown>>;

/** SQL: `, name type` for each, to go on in a list of columns with their types. */
export const ownDefinitions = (own: OwnColumns): string =>
  Object.entries(own)
    .map(([name, type]) => `, ${name} ${type}`)
    .join('');

/** SQL: `, name` for each, to go on in a list of columns. */
export const ownNames = (own: OwnColumns, of = ''): string =>
  Object.keys(own)
    .map((name) => `, ${of}${name}`)
    .join('');

/** The row with the values of the columns; refuses a column that the service has not declared. */
export function withOwn<Row extends object>(row: Row, columns: OwnColumns, values: Own = {}): Row & Own {
  for (const name of Object.keys(values))
    if (!Object.hasOwn(columns, name)) throw new Error(`award has no declared column ${name}`);
  return { ...row, ...values };
}
