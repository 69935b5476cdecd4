import type { LegalDate } from '@yimen/standards';
import { type Act, type ActBasis, type ActKind, marriedPeriods, standingActs } from '../../act/domain/index.js';

/** What residents says of somebody's life. */
export type LifeStatus = 'ALIVE' | 'SUSPECTED_DEAD' | 'DEAD' | 'DECLARED_MISSING' | 'DECLARED_DEAD';

export type LifeHeard = {
  readonly personId: string;
  readonly status: LifeStatus;
  /** The day of the death or of the declaration, as far as it is known. */
  readonly on: LegalDate;
  readonly today: LegalDate;
};

/** What the register adds, of itself, to the acts that are there. */
export type ActWanted = {
  readonly kind: ActKind;
  readonly parties: Act['parties'];
  readonly about: string;
  readonly personId: string | null;
  readonly effectiveOn: LegalDate;
  readonly basis: ActBasis | null;
};

/**
 * What a death, a declaration of death, or news that somebody lives brings to the register (民法典第五十一条; domain §6.4, §11, §19 case 11).
 * A death that is only reported brings nothing. Heard again, it brings nothing new; heard with another day, a correction. A mistake
 * is made good by revoking what was recorded; a declaration that was revoked lets the marriage revive, which the fold judges.
 */
export function afterLifeStatus(acts: readonly Act[], heard: LifeHeard): ActWanted[] {
  switch (heard.status) {
    case 'DEAD':
      return died(acts, heard, 'WIDOWED');
    case 'DECLARED_DEAD':
      return died(acts, heard, 'DEATH_DECLARED');
    case 'ALIVE':
      return lives(acts, heard);
    case 'SUSPECTED_DEAD':
    case 'DECLARED_MISSING':
      return [];
  }
}

type DeathKind = 'WIDOWED' | 'DEATH_DECLARED';
const isDeath = ({ kind }: Act): boolean => kind === 'WIDOWED' || kind === 'DEATH_DECLARED';

function died(acts: readonly Act[], { personId, on }: LifeHeard, kind: DeathKind): ActWanted[] {
  const known = deathOf(acts, personId);
  if (known !== null) return known.effectiveOn === on || known.kind !== kind ? [] : [corrected(known, on)];
  const bound = marriedPeriods(acts).find(
    (period) => period.personId === personId && period.from <= on && (period.to === null || on < period.to),
  );
  const marriage = acts.find(({ id }) => id === bound?.actId);
  if (marriage === undefined) return [];
  const { parties, id: about } = marriage;
  return [{ kind, parties, about, personId, effectiveOn: on, basis: 'DEATH' }];
}

/** The standing act by which this person's marriage ended with them, unless their return was recorded since. */
function deathOf(acts: readonly Act[], personId: string): Act | null {
  const standing = standingActs(acts);
  const returned = new Set(
    standing.filter(({ kind }) => kind === 'DEATH_DECLARATION_REVOKED').map(({ about }) => about),
  );
  const deaths = standing.filter((act) => isDeath(act) && act.personId === personId && !returned.has(act.id));
  return deaths.at(-1) ?? null;
}

function corrected({ parties, id: about, personId }: Act, effectiveOn: LegalDate): ActWanted {
  return { kind: 'CORRECTION', parties, about, personId, effectiveOn, basis: 'MISTAKE' };
}

function lives(acts: readonly Act[], { personId, today }: LifeHeard): ActWanted[] {
  const known = deathOf(acts, personId);
  if (known === null) return [];
  const { parties, id: about } = known;
  if (known.kind === 'WIDOWED')
    return [{ kind: 'REVOCATION', parties, about, personId, effectiveOn: known.effectiveOn, basis: 'MISTAKE' }];
  return [{ kind: 'DEATH_DECLARATION_REVOKED', parties, about, personId, effectiveOn: today, basis: 'COURT' }];
}
