import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';

/** Everything the gateway is told from outside; it keeps no state of its own. */
export interface GatewayConfig {
  host: string;
  port: number;
  /** Path of the composed supergraph; its addresses are ignored, `subgraphUrls` rules. */
  supergraphFile: string;
  subgraphUrls: Record<string, string>;
  issuer: string;
  audience: string;
  jwksUri?: string;
  algorithms: string[];
  /** The gateway's own private key (Ed25519): signs the internal token of each request to a subgraph. */
  internalKey: JWK;
  development: boolean;
}

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`The gateway needs the environment variable ${name}`);
  return value;
}

/** Reads the gateway's configuration from environment variables; throws and names the one that is missing. */
export function readGatewayConfig(env: NodeJS.ProcessEnv = process.env): GatewayConfig {
  return {
    host: env.HOST ?? '127.0.0.1',
    port: Number(env.PORT ?? 4000),
    supergraphFile: env.SUPERGRAPH ?? 'gateway/supergraph.graphql',
    subgraphUrls: JSON.parse(required(env, 'SUBGRAPH_URLS')) as Record<string, string>,
    issuer: required(env, 'OIDC_ISSUER'),
    audience: env.OIDC_AUDIENCE ?? 'yimen',
    jwksUri: env.OIDC_JWKS_URI,
    algorithms: (env.OIDC_ALGORITHMS ?? 'ES256').split(','),
    internalKey: JSON.parse(readFileSync(required(env, 'INTERNAL_KEY'), 'utf8')) as JWK,
    development: env.NODE_ENV !== 'production',
  };
}
