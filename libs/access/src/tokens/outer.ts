import { isCanonicalUuid } from '@yimen/standards';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import type { OuterClaims } from './claims.js';
import { readAmr, readIdentity, readText } from './read-claims.js';
import { TokenRefused } from './refused.js';
import { rememberBriefly } from './remember.js';

/** Where the accounts come from. Every value is pinned: nothing of the token chooses how it is checked. */
export interface OuterSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Default ES256. Only signatures with a public key: `none` and HMAC are refused at boot. */
  readonly algorithms?: readonly string[];
  /** Where the issuer's keys are. Absent: as the issuer's discovery document says, fetched at the first token. */
  readonly jwksUri?: string;
  /** The keys themselves, instead of an address. */
  readonly jwks?: JSONWebKeySet;
}

export interface OuterVerifier {
  /**
   * Verifies an account's token and returns what it says; refuses ({@link TokenRefused}) all others. A token once
   * verified is remembered for some seconds, never past its end.
   */
  verify(token: string, now?: Date): Promise<OuterClaims>;
}

/** Thrown when the issuer's keys cannot be had: not the caller's fault, worth a retry. */
export class IssuerUnreachable extends Error {
  readonly code = 'LOGIN_SERVICE_UNAVAILABLE';
  constructor() {
    super('登录服务暂时无法连接,请稍后再试');
    this.name = 'IssuerUnreachable';
  }
}

const safeAlgorithms = ['ES256', 'ES384', 'ES512', 'EdDSA', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];
const tolerance = 5;
const kinds = ['officer', 'resident', 'department'] as const;

/** Takes the settings, returns the verifier; refuses (throws, at boot) unsafe algorithms. */
export function outerVerifier(settings: OuterSettings): OuterVerifier {
  const algorithms = [...(settings.algorithms ?? ['ES256'])];
  for (const algorithm of algorithms) {
    if (!safeAlgorithms.includes(algorithm)) throw new Error(`OIDC_ALGORITHMS: ${algorithm} is not accepted`);
  }
  if (algorithms.length === 0) throw new Error('OIDC_ALGORITHMS: none is named');
  const findKeys = keySource(settings);
  const remembered = rememberBriefly<OuterClaims>({ seconds: 20, most: 2_000 });

  const verify = async (token: string, now: Date): Promise<OuterClaims> => {
    const keys = await findKeys();
    const { payload } = await jwtVerify(token, keys, {
      algorithms,
      issuer: settings.issuer,
      audience: settings.audience,
      requiredClaims: ['sub', 'exp', 'kind'],
      clockTolerance: tolerance,
      currentDate: now,
    });
    return readOuter(payload, now);
  };
  return {
    async verify(token, now = new Date()) {
      const known = remembered.get(token, now);
      if (known !== undefined && known.expiresAt > now.getTime() / 1000) return known;
      const claims = await verify(token, now).catch((error: unknown) => {
        throw outward(error);
      });
      remembered.put(token, claims, now);
      return claims;
    },
  };
}

function outward(error: unknown): Error {
  if (error instanceof TokenRefused || error instanceof IssuerUnreachable) return error;
  if (error instanceof errors.JWKSTimeout) return new IssuerUnreachable();
  if (error instanceof errors.JOSEError && error.code !== 'ERR_JOSE_GENERIC') return new TokenRefused(error.code);
  // A malformed token throws a TypeError in jose before any key is asked for; what is left is the network.
  if (error instanceof TypeError && !/fetch/i.test(error.message)) return new TokenRefused('not a token');
  return new IssuerUnreachable();
}

function readOuter(payload: JWTPayload, now: Date): OuterClaims {
  // jose judges `nbf` and `exp`; a token of the future is a clock that is wrong, or somebody who writes tokens ahead.
  if ((payload.iat ?? 0) > now.getTime() / 1000 + tolerance) throw new TokenRefused('issued in the future');
  const kind = kinds.find((known) => known === payload.kind);
  if (kind === undefined) throw new TokenRefused('unknown kind');
  const identity = readIdentity(kind, payload);
  // Every person of the platform has such an id: another names nobody, and would be an error of every statement.
  if (identity.personId !== undefined && !isCanonicalUuid(identity.personId))
    throw new TokenRefused('person_id is no UUID');
  return {
    sub: readText(payload.sub, 'sub'),
    kind,
    ...identity,
    ...readAmr(payload.amr),
    expiresAt: payload.exp ?? 0,
  };
}

function keySource({ jwks, jwksUri, issuer }: OuterSettings): () => Promise<JWTVerifyGetKey> {
  if (jwks !== undefined) {
    const local = createLocalJWKSet(jwks);
    return async () => local;
  }
  let found: Promise<JWTVerifyGetKey> | undefined;
  return () => {
    found ??= (jwksUri === undefined ? discover(issuer) : Promise.resolve(jwksUri)).then((uri) =>
      createRemoteJWKSet(new URL(uri), { timeoutDuration: 3_000, cooldownDuration: 10_000, cacheMaxAge: 600_000 }),
    );
    // The next token asks again; a moment's absence of the issuer must not last.
    found.catch(() => {
      found = undefined;
    });
    return found;
  };
}

/** OpenID Connect Discovery 1.0 §4: the document must name the issuer by which it was found. */
async function discover(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(3_000),
  }).catch(() => {
    throw new IssuerUnreachable();
  });
  const document: unknown = response.ok ? await response.json().catch(() => null) : null;
  if (typeof document !== 'object' || document === null) throw new IssuerUnreachable();
  const { issuer: named, jwks_uri: uri } = document as Record<string, unknown>;
  if (named !== issuer || typeof uri !== 'string') throw new IssuerUnreachable();
  return uri;
}
