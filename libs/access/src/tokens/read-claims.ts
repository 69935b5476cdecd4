import type { JWTPayload } from 'jose';
import type { Agent } from '../actor/agent.js';
import type { ActorKind } from '../actor/kinds.js';
import { TokenRefused } from './refused.js';

const longestText = 200;

/** A claim that must be a text of sensible length. */
export function readText(value: unknown, name: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longestText) {
    throw new TokenRefused(`the claim ${name} is not a text`);
  }
  return value;
}

/**
 * `person_id` belongs to a resident and `department` to a department: needed there and refused elsewhere, so that no
 * actor is two things at once.
 */
export function readIdentity(kind: ActorKind, { person_id: personId, department }: JWTPayload) {
  if (kind !== 'resident' && personId !== undefined) throw new TokenRefused(`a ${kind} with a person_id`);
  if (kind !== 'department' && department !== undefined) throw new TokenRefused(`a ${kind} with a department`);
  return {
    ...(kind === 'resident' && { personId: readText(personId, 'person_id') }),
    ...(kind === 'department' && { department: readText(department, 'department') }),
  };
}

/** `amr` (RFC 8176): how the account was authenticated. */
export function readAmr(value: unknown): { readonly amr?: readonly string[] } {
  if (value === undefined) return {};
  if (!Array.isArray(value)) throw new TokenRefused('the claim amr is not a list');
  return { amr: value.map((entry) => readText(entry, 'amr')) };
}

/** `agent`: of a resident who acts for another. Of anybody else it is refused. */
export function readAgent(kind: ActorKind, value: unknown): { readonly agent?: Agent } {
  if (value === undefined) return {};
  if (kind !== 'resident') throw new TokenRefused(`a ${kind} with an agent`);
  const { personId, kind: of, matters } = (value ?? {}) as { personId?: unknown; kind?: unknown; matters?: unknown };
  if (of !== 'GUARDIAN' && of !== 'ENTRUSTED') throw new TokenRefused('an agent of no known kind');
  if (!Array.isArray(matters)) throw new TokenRefused('an agent without matters');
  const named = matters.map((matter) => readText(matter, 'agent.matters'));
  return { agent: { personId: readText(personId, 'agent.personId'), kind: of, matters: named } };
}
