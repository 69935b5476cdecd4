import type { LegalDate } from '@yimen/standards';

/** Who acts, as a procedure knows them; `personId` is set for a resident, who acts only for their own. */
export type GuardedActor<Role extends string> = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
};

/** Who asks for an action, and which day it is for the law. */
export type Asked<Actor> = { readonly by: Actor; readonly today: LegalDate };

/** What every guard may refuse with: the state does not know the action, the role may not take it, the case is another's. */
export type GuardRefusal<Status extends string, Action extends string, Role extends string> =
  | { because: 'WRONG_STATE'; status: Status; action: Action; allowed: readonly Action[] }
  | { because: 'NO_AUTHORITY'; action: Action; roles: readonly Role[] }
  | { because: 'NOT_OWN_CASE' };

/** What must hold before an action, beyond state and role; told from the case, the actor and the day alone. */
export type Requirement<Found, Actor, Refusal> = (question: Asked<Actor> & { readonly found: Found }) => Refusal | null;

/** The tables of a procedure that its guard reads. */
export type GuardTables<Found, Action extends string, Role extends string, Actor, Refusal> = {
  /** What the state of this case knows, in the table's order. */
  readonly actionsFor: (found: Found) => readonly Action[];
  /** The roles that may take the action in this case. */
  readonly rolesFor: (found: Found, action: Action) => readonly Role[];
  /** Is this resident one of those whose case it is? */
  readonly isOwn: (found: Found, personId: string) => boolean;
  /** What any resident may do, be the case theirs or not: object to what is on notice. */
  readonly openToAnybody?: readonly Action[];
  readonly requirements: { readonly [A in Action]?: readonly Requirement<Found, Actor, Refusal>[] };
  readonly labelOf: (action: Action) => string;
};

/** One thing that may be done now: its code and its name for people. */
export type NextStep<Action extends string> = { readonly code: Action; readonly label: string };

/**
 * The guard of a procedure, and the list of next steps drawn from it: both read the same tables, so that what is offered is what is let
 * pass (domain §22). `guard` answers null when this actor may take this action now, else the first refusal in the order: state,
 * role, own case, the action's own requirements; every behaviour begins with it. `authorityOf` asks role and own case alone.
 */
export function defineGuard<
  Found extends { readonly status: string },
  Action extends string,
  Role extends string,
  Actor extends GuardedActor<Role>,
  Refusal,
>(tables: GuardTables<Found, Action, Role, Actor, Refusal>) {
  const { actionsFor, rolesFor, isOwn, openToAnybody = [], requirements, labelOf } = tables;
  type Refused = Refusal | GuardRefusal<Found['status'], Action, Role>;

  function authorityOf(found: Found, action: Action, by: Actor): Refused | null {
    const roles = rolesFor(found, action);
    const held = by.roles.filter((role) => roles.includes(role));
    if (held.length === 0) return { because: 'NO_AUTHORITY', action, roles };
    if (held.some((role) => role !== 'resident') || openToAnybody.includes(action)) return null;
    return by.personId !== undefined && isOwn(found, by.personId) ? null : { because: 'NOT_OWN_CASE' };
  }

  function guard(found: Found, action: Action, { by, today }: Asked<Actor>): Refused | null {
    const allowed = actionsFor(found);
    if (!allowed.includes(action)) return { because: 'WRONG_STATE', status: found.status, action, allowed };
    const unauthorised = authorityOf(found, action, by);
    if (unauthorised !== null) return unauthorised;
    for (const requirement of requirements[action] ?? []) {
      const refusal = requirement({ found, by, today });
      if (refusal !== null) return refusal;
    }
    return null;
  }

  function nextSteps(found: Found, by: Actor, today: LegalDate): NextStep<Action>[] {
    return actionsFor(found)
      .filter((action) => guard(found, action, { by, today }) === null)
      .map((code) => ({ code, label: labelOf(code) }));
  }

  return { authorityOf, guard, nextSteps };
}
