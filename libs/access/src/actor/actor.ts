import type { InternalClaims } from '../tokens/claims.js';
import type { Agent } from './agent.js';
import type { ActorKind } from './kinds.js';
import type { Post } from './post.js';

export interface Actor {
  /** The account (of a service: its name). */
  readonly sub: string;
  readonly kind: ActorKind;
  /** Of a resident: which person they are. */
  readonly personId?: string;
  /** Of a resident who acts for another: who they are themselves. `personId` is the other, in whose name they act. */
  readonly agent?: Agent;
  /** Of a department: which, e.g. `medical-insurance`. */
  readonly department?: string;
  /** Of a service: its name. */
  readonly service?: string;
  /** Of an officer: all posts of this service's copy, the ended ones too; ask with `isHeld`. */
  readonly posts: readonly Post[];
  /** What the caller says the reading is for (header `x-purpose`). */
  readonly purpose?: string;
  /** How the account was authenticated, as the issuer says. */
  readonly amr?: readonly string[];
  /** The trace that this request belongs to. */
  readonly trace: string;
}

/** Takes what a verified token says and the posts of this service's copy, returns who is asking. */
export function actorOf(claims: InternalClaims, posts: readonly Post[] = []): Actor {
  const { sub, kind, personId, agent, department, purpose, amr, trace } = claims;
  return {
    sub,
    kind,
    posts: kind === 'officer' ? posts : [],
    trace,
    ...(personId !== undefined && { personId }),
    ...(agent !== undefined && { agent }),
    ...(department !== undefined && { department }),
    ...(kind === 'service' && { service: sub }),
    ...(purpose !== undefined && { purpose }),
    ...(amr !== undefined && { amr }),
  };
}
