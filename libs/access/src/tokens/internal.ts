import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { type ActorKind, actorKinds } from '../actor/kinds.js';
import type { InternalClaims } from './claims.js';
import type { InternalKeys, Signer } from './keys.js';
import { readAgent, readAmr, readIdentity, readText } from './read-claims.js';
import { TokenRefused } from './refused.js';

/** No internal token is older than this, whatever it says of itself. */
const longestLife = 60;
/** How far two machines' clocks may differ. */
const tolerance = 5;
const typ = 'yimen-internal+jwt';

/** Who an internal token is for, and about whom. `issuer` is the signer's name. */
export type InternalOrder = Omit<InternalClaims, 'issuer'> & {
  readonly audience: string;
  readonly lifeSeconds?: number;
};

/**
 * Mints an internal token (EdDSA, at most 60 s). The gateway mints for officers, residents and departments; a service
 * for itself only (`kind: 'service'`, `sub` its own name); the operator's key for the operator.
 */
export async function mintInternalToken(signer: Signer, order: InternalOrder, now: Date): Promise<string> {
  const at = Math.floor(now.getTime() / 1000);
  const { audience, lifeSeconds = 30, sub, kind, personId, agent, department, amr, purpose, trace } = order;
  const claims = {
    kind,
    trace,
    ...(personId !== undefined && { person_id: personId }),
    ...(agent !== undefined && { agent }),
    ...(department !== undefined && { department }),
    ...(amr !== undefined && { amr }),
    ...(purpose !== undefined && { purpose }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.name, typ })
    .setIssuer(signer.name)
    .setAudience(audience)
    .setSubject(sub)
    .setIssuedAt(at)
    .setExpirationTime(at + Math.min(lifeSeconds, longestLife))
    .sign(signer.key);
}

/** A service's own token, for calling another subgraph (the look-up of a person not copied yet). */
export function mintServiceToken(signer: Signer, audience: string, trace: string, now: Date): Promise<string> {
  return mintInternalToken(signer, { audience, sub: signer.name, kind: 'service', trace }, now);
}

/**
 * Verifies an internal token offline and returns what it says.
 * Refuses ({@link TokenRefused}) everything that is not: EdDSA by the key whose name is the issuer, for this audience
 * alone, with all claims, issued at most 60 s ago and not in the future; and whoever speaks for somebody that they may
 * not speak for: only the gateway speaks for accounts, a service and the operator each for themselves.
 */
export async function verifyInternalToken(
  keys: InternalKeys,
  token: string,
  expected: { readonly audience: string },
  now: Date = new Date(),
): Promise<InternalClaims> {
  const { payload, kid } = await verified(keys, token, expected.audience, now);
  const { iss, sub, iat, exp, aud } = payload;
  if (iss === undefined || iss !== kid) throw new TokenRefused('the issuer is not the owner of the key');
  if (aud !== expected.audience) throw new TokenRefused('meant for several audiences');
  if (iat === undefined || exp === undefined || exp - iat > longestLife) throw new TokenRefused('lives too long');
  if (exp <= iat) throw new TokenRefused('ends before it begins');
  if (iat > now.getTime() / 1000 + tolerance) throw new TokenRefused('issued in the future');
  const claims = { issuer: iss, sub: readText(sub, 'sub'), ...readClaims(payload) };
  refuseWrongSpeaker(claims);
  return claims;
}

async function verified(keys: InternalKeys, token: string, audience: string, now: Date) {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
      algorithms: ['EdDSA'],
      audience,
      typ,
      requiredClaims: ['iss', 'sub', 'aud', 'iat', 'exp', 'kind', 'trace'],
      clockTolerance: tolerance,
      currentDate: now,
    });
    return { payload, kid: protectedHeader.kid };
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new TokenRefused(error.code);
    throw new TokenRefused('not a token');
  }
}

function readClaims(payload: JWTPayload) {
  const kind = readKind(payload.kind);
  const { purpose } = payload;
  return {
    kind,
    ...readIdentity(kind, payload),
    ...readAgent(kind, payload.agent),
    ...readAmr(payload.amr),
    ...(purpose !== undefined && { purpose: readText(purpose, 'purpose') }),
    trace: readText(payload.trace, 'trace'),
  };
}

function readKind(value: unknown): ActorKind {
  const kind = actorKinds.find((known) => known === value);
  if (kind === undefined) throw new TokenRefused('unknown kind');
  return kind;
}

const mayIssue = (issuer: string, kind: ActorKind): boolean => {
  if (issuer === 'gateway') return kind === 'officer' || kind === 'resident' || kind === 'department';
  if (issuer === 'operator') return kind === 'operator';
  return kind === 'service';
};

function refuseWrongSpeaker({ issuer, kind, sub }: InternalClaims): void {
  if (!mayIssue(issuer, kind)) throw new TokenRefused(`${issuer} may not speak for a ${kind}`);
  if (issuer !== 'gateway' && sub !== issuer) throw new TokenRefused('speaks for somebody else');
}
