import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/** For whom a 单人保 is, what was answered about them, and both tiers as they were judged; null for a household's case. */
export function showSingle({ single }: SubsistenceCase) {
  if (single === null) return null;
  const { personId, proofs, tiers } = single;
  return {
    person: { __typename: 'Person' as const, id: personId },
    proofs: proofs.map(({ by: _, on, ...proof }) => ({ ...proof, checkedOn: on })),
    personTier: tiers?.person ?? null,
    // What is above the edge is no tier of assistance.
    householdTier: tiers === null || tiers.household === 'ABOVE' ? null : tiers.household,
  };
}
