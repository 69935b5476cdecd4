/**
 * How far an actor's right to one action reaches. `divisions`: what lies in one of `codes` (the posts' divisions with all
 * that lies within them on the day, and the abolished codes that came to them). `own`: what is this person's.
 */
export type Scope =
  | { readonly reach: 'nothing' }
  | { readonly reach: 'everywhere' }
  | { readonly reach: 'own'; readonly personId: string }
  | { readonly reach: 'divisions'; readonly codes: ReadonlySet<string> };

/** What is asked about one thing: where it is (any of several places) and whose. */
export interface Located {
  readonly divisions?: readonly (string | null | undefined)[];
  readonly persons?: readonly (string | null | undefined)[];
}

/** Is the thing within the scope? What is not must look exactly like what does not exist. */
export function sees(scope: Scope, thing: Located): boolean {
  switch (scope.reach) {
    case 'nothing':
      return false;
    case 'everywhere':
      return true;
    case 'own':
      return thing.persons?.includes(scope.personId) ?? false;
    case 'divisions':
      return thing.divisions?.some((code) => typeof code === 'string' && scope.codes.has(code)) ?? false;
  }
}

/** The SQL expressions of a list's rows: where they are (one column or several) and, for residents, whose. */
export interface LocatedColumns {
  readonly division?: string | readonly string[];
  /** An expression of type uuid or text; absent: a resident sees none of these rows. */
  readonly person?: string | readonly string[];
}

/**
 * A condition for WHERE that keeps exactly what `sees` would, its values appended to `parameters`.
 *
 * The codes are passed as one array: PostgreSQL plans with its actual size, so that a village's list uses the index on the
 * division, and a bureau's walks the list's own order and looks each row's code up in a hash. Both stay flat as the
 * table grows. Give the table an index that begins with the division, and one in the order of the list.
 */
export function scopeCondition(scope: Scope, columns: LocatedColumns, parameters: unknown[]): string {
  switch (scope.reach) {
    case 'nothing':
      return 'FALSE';
    case 'everywhere':
      return 'TRUE';
    case 'own':
      return personCondition(scope.personId, [columns.person ?? []].flat(), parameters);
    case 'divisions':
      return divisionCondition(scope.codes, [columns.division ?? []].flat(), parameters);
  }
}

function personCondition(personId: string, columns: readonly string[], parameters: unknown[]): string {
  if (columns.length === 0) return 'FALSE';
  parameters.push(personId);
  const conditions = columns.map((column) => `${column} = $${parameters.length}`);
  return conditions.length === 1 ? conditions.join('') : `(${conditions.join(' OR ')})`;
}

function divisionCondition(codes: ReadonlySet<string>, columns: readonly string[], parameters: unknown[]): string {
  if (columns.length === 0 || codes.size === 0) return 'FALSE';
  const [only] = codes;
  // One code by equality: then the index on the division also yields the list's order.
  parameters.push(codes.size === 1 ? only : [...codes]);
  const place = codes.size === 1 ? `$${parameters.length}` : `ANY ($${parameters.length}::text[])`;
  const conditions = columns.map((column) => `${column} = ${place}`);
  return conditions.length === 1 ? conditions.join('') : `(${conditions.join(' OR ')})`;
}
