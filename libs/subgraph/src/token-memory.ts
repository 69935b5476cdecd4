import type { InternalClaims } from '@yimen/access';

interface Known {
  readonly claims: InternalClaims;
  /** Milliseconds, machine clock: the token's own end. */
  readonly until: number;
}

/**
 * Remembers verified internal tokens until they end: one document of the gateway asks a subgraph several times with the
 * same token, and verifying a signature costs more than all the rest of a small request. Kept in memory only.
 */
export class TokenMemory {
  private readonly known = new Map<string, Known>();

  constructor(private readonly most = 2_000) {}

  get(token: string, now: Date): InternalClaims | null {
    const known = this.known.get(token);
    if (known === undefined) return null;
    if (now.getTime() < known.until) return known.claims;
    this.known.delete(token);
    return null;
  }

  /** Only for a token that was just verified: its end is read from its payload unchecked. */
  put(token: string, claims: InternalClaims): void {
    const payload: { exp: number } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    this.known.set(token, { claims, until: payload.exp * 1000 });
    for (const oldest of this.known.keys()) {
      if (this.known.size <= this.most) return;
      this.known.delete(oldest);
    }
  }
}
