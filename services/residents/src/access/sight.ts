import type { Scope } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import type { ResidentsAction } from '../permissions.js';
import { scopesOf } from './departments.js';

/**
 * Whom an actor sees, as a condition for WHERE. What it leaves out looks exactly like what does not exist: every read and
 * every write of this service goes through one of these four.
 */
export interface Sight {
  /** On `person AS <alias>`. */
  persons(alias: string, parameters: unknown[]): string;
  /** On `household AS <alias>`. */
  households(alias: string, parameters: unknown[]): string;
  /** On `consent AS <alias>`, beside the condition on its person. */
  consents(alias: string, parameters: unknown[]): string;
  /** On `representation AS <alias>` of the represented `person AS <person>`. */
  representations(alias: string, person: string, parameters: unknown[]): string;
}

/** The sight of the request's actor for an action. */
export async function sightOf(ctx: RequestContext, action: ResidentsAction): Promise<Sight> {
  const scope = await ctx.scopeOf(action);
  if (ctx.actor.kind === 'department') return departmentSight(ctx.actor.department, ctx.today);
  return sightOfScope(scope, ctx.today);
}

function sightOfScope(scope: Scope, today: string): Sight {
  switch (scope.reach) {
    case 'nothing':
      return all('FALSE');
    case 'everywhere':
      return all('TRUE');
    case 'own':
      return residentSight(scope.personId, today);
    case 'divisions':
      return divisionsSight([...scope.codes], today);
  }
}

const all = (condition: string): Sight => ({
  persons: () => condition,
  households: () => condition,
  consents: () => condition,
  representations: () => condition,
});

const isMember = (member: string, today: string) =>
  `${member}.joined_on <= ${today} AND (${member}.left_on IS NULL OR ${member}.left_on > ${today})`;

/** Officers: who is registered or lives in their divisions today, or lives in a household there. */
function divisionsSight(codes: readonly string[], today: string): Sight {
  const persons: Sight['persons'] = (alias, parameters) => {
    const [within, day] = [`$${parameters.push(codes)}::text[]`, `$${parameters.push(today)}::date`];
    return `(${alias}.hukou_division = ANY (${within}) OR ${alias}.residence_division = ANY (${within})
        OR EXISTS (SELECT 1 FROM household_member m JOIN household h ON h.id = m.household_id
                    WHERE m.person_id = ${alias}.id AND ${isMember('m', day)} AND h.division = ANY (${within})))`;
  };
  return {
    persons,
    households: (alias, parameters) => `${alias}.division = ANY ($${parameters.push(codes)}::text[])`,
    consents: () => 'TRUE',
    representations: (_, person, parameters) => persons(person, parameters),
  };
}

/** Residents: themselves, and who is in their household today; consents only their own, and those that they signed for a ward. */
function residentSight(personId: string, today: string): Sight {
  return {
    persons: (alias, parameters) => {
      const [me, day] = [`$${parameters.push(personId)}::uuid`, `$${parameters.push(today)}::date`];
      return `(${alias}.id = ${me} OR EXISTS (
        SELECT 1 FROM household_member mine JOIN household_member theirs ON theirs.household_id = mine.household_id
         WHERE mine.person_id = ${me} AND theirs.person_id = ${alias}.id
           AND ${isMember('mine', day)} AND ${isMember('theirs', day)}))`;
    },
    households: (alias, parameters) => {
      const [me, day] = [`$${parameters.push(personId)}::uuid`, `$${parameters.push(today)}::date`];
      return `EXISTS (SELECT 1 FROM household_member m
                       WHERE m.household_id = ${alias}.id AND m.person_id = ${me} AND ${isMember('m', day)})`;
    },
    consents: (alias, parameters) => {
      const me = `$${parameters.push(personId)}::uuid`;
      return `(${alias}.person_id = ${me} OR ${alias}.guardian_id = ${me})`;
    },
    representations: (alias, _, parameters) => {
      const me = `$${parameters.push(personId)}::uuid`;
      return `(${alias}.person_id = ${me} OR ${alias}.agent_id = ${me})`;
    },
  };
}

/** Departments: who agreed, and has not taken it back, to be checked with one of their sources; and whom they were told of. */
function departmentSight(department: string | undefined, today: string): Sight {
  const [checked, told] = [checkedSight(department, today), toldSight(department, today)];
  return {
    persons: (alias, parameters) => `(${checked.persons(alias, parameters)} OR ${told.persons(alias, parameters)})`,
    households: () => 'FALSE',
    consents: checked.consents,
    representations: () => 'FALSE',
  };
}

/** Only those who agreed to be checked. */
export function checkedSight(department: string | undefined, today: string): Sight {
  const inForce = (consent: string, parameters: unknown[]) => {
    const [theirs, day] = [`$${parameters.push(scopesOf(department))}::text[]`, `$${parameters.push(today)}::date`];
    return `${consent}.scopes && ${theirs} AND ${consent}.signed_on <= ${day} AND ${consent}.valid_until >= ${day}
      AND (${consent}.withdrawn_on IS NULL OR ${consent}.withdrawn_on > ${day})
      AND (${consent}.lapsed_on IS NULL OR ${consent}.lapsed_on > ${day})`;
  };
  return {
    persons: (alias, parameters) =>
      `EXISTS (SELECT 1 FROM consent agreed WHERE agreed.person_id = ${alias}.id AND ${inForce('agreed', parameters)})`,
    households: () => 'FALSE',
    consents: (alias, parameters) => inForce(alias, parameters),
    representations: () => 'FALSE',
  };
}

/** Only those of whom this department was told, because an entitlement to its help concerns them, until that ends. */
export function toldSight(department: string | undefined, today: string): Sight {
  if (department === undefined) return all('FALSE');
  return {
    ...all('FALSE'),
    persons: (alias, parameters) =>
      `EXISTS (SELECT 1 FROM told_entitlement told WHERE told.person_ids @> ARRAY[${alias}.id]
         AND told.department = $${parameters.push(department)}::text
         AND (told.until_on IS NULL OR told.until_on >= $${parameters.push(today)}::date))`,
  };
}
