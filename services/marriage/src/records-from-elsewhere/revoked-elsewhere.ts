import type { Act } from '../act/domain/index.js';
import type { NewAct } from '../act/new-act.js';

/** That the registry which registered a marriage has revoked it: the marriage never was, by a decision that is not this register's. */
export function revokedElsewhere({ id: about, parties, effectiveOn }: Act): Omit<NewAct, 'division'> {
  return { kind: 'REVOCATION', parties, about, effectiveOn, source: 'NATIONAL', basis: 'OTHER_REGISTRY' };
}
