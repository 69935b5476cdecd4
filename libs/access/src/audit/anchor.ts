import { CompactSign, compactVerify } from 'jose';
import type { InternalKeys, Signer } from '../tokens/keys.js';
import type { AuditHead } from './chain.js';

/**
 * What was once seen of the chain, kept where the database's owner cannot reach it (the service writes it to its log).
 * Whoever cuts the chain's end off, or rewrites it from somewhere on, contradicts an anchor.
 */
export interface AuditAnchor extends AuditHead {
  readonly service: string;
  /** Machine instant, RFC 3339. */
  readonly at: string;
}

const typ = 'yimen-audit-anchor';

/** Signs where the chain stands with the service's own key; returns one line of text. */
export function signAnchor(signer: Signer, head: AuditHead, now: Date): Promise<string> {
  const anchor: AuditAnchor = { service: signer.name, ...head, at: now.toISOString() };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(anchor)))
    .setProtectedHeader({ alg: 'EdDSA', kid: signer.name, typ })
    .sign(signer.key);
}

/** Reads a signed anchor; null when it is not one, or not signed by the service that it speaks of. */
export async function readAnchor(keys: InternalKeys, line: string): Promise<AuditAnchor | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(line, keys.find, { algorithms: ['EdDSA'] });
    const anchor = JSON.parse(new TextDecoder().decode(payload)) as AuditAnchor;
    const genuine = protectedHeader.typ === typ && protectedHeader.kid === anchor.service;
    return genuine && Number.isSafeInteger(anchor.position) && typeof anchor.hash === 'string' ? anchor : null;
  } catch {
    return null;
  }
}
