import type { NetworkState, Proof, ProofKind } from './sitting.js';

/** What each source says of one person: the register, the national network, the person's own word, and what was proven. */
export type StatusSources = {
  readonly registered: 'MARRIED' | 'NOT_MARRIED';
  readonly network: NetworkState;
  readonly declaredSingle: boolean;
  readonly proofs: readonly Proof[];
};

/** May the person marry, as far as a spouse is concerned? A conflict names the proofs that would settle it. */
export type StatusVerdict =
  | { readonly verdict: 'FREE' }
  | { readonly verdict: 'MARRIED' }
  | { readonly verdict: 'CONFLICT'; readonly needed: readonly ProofKind[] };

const settling: readonly ProofKind[] = ['DIVORCE_CERTIFICATE', 'JUDGMENT_IN_FORCE', 'DEATH_CERTIFICATE'];

/**
 * Weighs the three sources (domain §6.2). Where both records say married, or the person says so, there is a spouse; also where this
 * register does and the network has not heard of it yet. Where one record contradicts the other, what can be proven decides (a judgment
 * in force, a divorce certificate, a certificate of death), and a declaration never does. Nor does a decision that another registry revoked
 * its record: it is verified first and corrected on the record (domain §26), and the network's next answer decides. This register itself
 * says married until the proof is on it.
 */
export function weighSources({ registered, network, declaredSingle, proofs }: StatusSources): StatusVerdict {
  const [here, there] = [registered === 'MARRIED', network === 'MARRIED'];
  if (!declaredSingle || (here && (there || network === 'NO_RECORD'))) return { verdict: 'MARRIED' };
  if (!here && !there) return { verdict: 'FREE' };
  const proven = proofs.some(({ kind }) => settling.includes(kind));
  return there && proven ? { verdict: 'FREE' } : { verdict: 'CONFLICT', needed: settling };
}
