import type { Agent } from '../actor/agent.js';
import type { ActorKind } from '../actor/kinds.js';

/** What an account's token (the issuer's) says. */
export interface OuterClaims {
  readonly sub: string;
  readonly kind: 'officer' | 'resident' | 'department';
  readonly personId?: string;
  readonly department?: string;
  readonly amr?: readonly string[];
  /** Seconds since 1970, machine clock. */
  readonly expiresAt: number;
}

/** What an internal token says: the gateway's for a request, or a service's own. */
export interface InternalClaims {
  /** Who minted it: `gateway`, or the name of a service, or `operator`. */
  readonly issuer: string;
  readonly sub: string;
  readonly kind: ActorKind;
  readonly personId?: string;
  /** Of a resident who acts for another: who they are themselves, and in which matters they may. `personId` is then the other. */
  readonly agent?: Agent;
  readonly department?: string;
  readonly amr?: readonly string[];
  readonly purpose?: string;
  readonly trace: string;
}
