import type { InternalClaims } from '../tokens/claims.js';
import type { Post } from './post.js';

/**
 * Who is asking. officer: somebody with posts. resident: a person on their own behalf. department: a department of the
 * government, reading what it is told of. service: one of the platform's services. operator: whoever runs the platform
 * (the legal clock of development, never the people's data).
 */
export const actorKinds = ['officer', 'resident', 'department', 'service', 'operator'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const actorKindLabels: Readonly<Record<ActorKind, string>> = {
  officer: '工作人员',
  resident: '群众',
  department: '部门',
  service: '平台服务',
  operator: '运维',
};

export interface Actor {
  /** The account (of a service: its name). */
  readonly sub: string;
  readonly kind: ActorKind;
  /** Of a resident: which person they are. */
  readonly personId?: string;
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
  const { sub, kind, personId, department, purpose, amr, trace } = claims;
  return {
    sub,
    kind,
    posts: kind === 'officer' ? posts : [],
    trace,
    ...(personId !== undefined && { personId }),
    ...(department !== undefined && { department }),
    ...(kind === 'service' && { service: sub }),
    ...(purpose !== undefined && { purpose }),
    ...(amr !== undefined && { amr }),
  };
}
