import { randomBytes } from 'node:crypto';
import { type Agent, IssuerUnreachable, type OuterClaims, type OuterVerifier, outerVerifier } from '@yimen/access';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayConfig } from './config.js';

/** The person in whose name somebody acts, and who acts on what ground. */
export interface ActingFor {
  readonly personId: string;
  readonly agent: Agent;
}

/** Asks residents whether the login's own person may act for another; null when they may not. */
export type AskRepresentation = (login: Login, personId: string) => Promise<ActingFor | null>;

/** Who sent a request, as far as the gateway knows: what the issuer vouches for. Their posts are the services' to know. */
export interface Login {
  claims: OuterClaims | null;
  /** The purpose the actor states for this request (目的限定), passed on to the services. */
  purpose?: string;
  traceId: string;
  traceparent: string;
  /** Whom a resident acts for, as residents vouches: the request is made in that person's name. */
  actingFor?: ActingFor;
  /** The internal tokens minted for this request, by subgraph: one plan often fetches from one service several times. */
  tokens: Map<string, Promise<string>>;
}

/**
 * Reads the login of a request. Without a token the login is empty: introspection in development still works, every
 * fetch from a service is refused. A token that does not verify refuses the whole request with UNAUTHENTICATED (401).
 */
export async function readLogin(
  request: FastifyRequest,
  verifier: OuterVerifier,
  askRepresentation: AskRepresentation,
): Promise<Login> {
  const login = await readAccount(request, verifier);
  const personId = single(request.headers['x-acting-for']);
  if (personId === undefined || login.claims === null) return login;
  const actingFor = login.claims.kind === 'resident' ? await askRepresentation(login, personId) : null;
  if (actingFor === null) {
    throw new GraphQLError('您今天没有代此人办事的权利:请由监护人或者受委托人先在窗口登记代理,或者由本人在线委托。', {
      extensions: { code: 'FORBIDDEN', http: { status: 403 } },
    });
  }
  return { ...login, tokens: new Map(), actingFor };
}

async function readAccount(request: FastifyRequest, verifier: OuterVerifier): Promise<Login> {
  const trace = readTrace(request.headers.traceparent);
  const purpose = single(request.headers['x-purpose']);
  const header = request.headers.authorization;
  if (header === undefined) return { claims: null, purpose, tokens: new Map(), ...trace };
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header)?.[1];
  try {
    if (!token) throw new Error('not a bearer token');
    return { claims: await verifier.verify(token), purpose, tokens: new Map(), ...trace };
  } catch (error) {
    if (error instanceof IssuerUnreachable) {
      throw new GraphQLError(error.message, { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } } });
    }
    throw new GraphQLError('登录已失效或访问令牌无效,请重新登录。', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
}

/** The verifier of outer tokens for a configuration: algorithm, issuer and audience are pinned. */
export function verifierFor({ issuer, audience, algorithms, jwksUri }: GatewayConfig): OuterVerifier {
  return outerVerifier({ issuer, audience, algorithms, jwksUri });
}

/** Takes up the caller's trace (W3C traceparent) or begins one. */
function readTrace(header: string | string[] | undefined): { traceId: string; traceparent: string } {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(single(header) ?? '')?.[1];
  const traceId = given ?? randomBytes(16).toString('hex');
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` };
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
