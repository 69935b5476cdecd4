import { type Act, type ActKind, founds } from './act.js';
import { type MarriedPeriod, marriedPeriods, standingActs } from './fold.js';

/** Why the register takes an act not. */
export type AppendRefusal =
  | { readonly because: 'MARRIAGE_TO_ONESELF' }
  | { readonly because: 'ALREADY_MARRIED'; readonly personId: string; readonly actId: string }
  | { readonly because: 'ACT_UNKNOWN'; readonly about: string }
  | { readonly because: 'ACT_DOES_NOT_FIT'; readonly kind: ActKind; readonly about: string | null };

/**
 * May these acts be appended to the acts that are there? Null, or why not. The last word has the database itself, which
 * keeps no two bonds of a person at one moment (民法典第一千零四十一条 一夫一妻).
 */
export function appendRefused(before: readonly Act[], added: readonly Act[]): AppendRefusal | null {
  const acts = [...before];
  for (const act of added) {
    const refused = unfit(act, acts);
    if (refused !== null) return refused;
    acts.push(act);
  }
  return twiceMarried(marriedPeriods(acts));
}

function unfit(act: Act, before: readonly Act[]): AppendRefusal | null {
  const [one, other] = act.parties;
  if (one === other) return { because: 'MARRIAGE_TO_ONESELF' };
  if (founds(act)) {
    return act.about === null ? null : { because: 'ACT_DOES_NOT_FIT', kind: act.kind, about: act.about };
  }
  if (act.about === null) return { because: 'ACT_DOES_NOT_FIT', kind: act.kind, about: null };
  const about = standingActs(before).find(({ id }) => id === act.about);
  if (about === undefined) return { because: 'ACT_UNKNOWN', about: act.about };
  const fits = mayFollow(act, about) && !alreadyEnded(act, about, before);
  return fits ? null : { because: 'ACT_DOES_NOT_FIT', kind: act.kind, about: act.about };
}

/** What each kind may be about. What is void already is about nothing that stands, and was found unknown before. */
function mayFollow(act: Act, about: Act): boolean {
  switch (act.kind) {
    case 'DEATH_DECLARATION_REVOKED':
    case 'REVIVAL_DECLINED':
      return about.kind === 'DEATH_DECLARED';
    case 'DIVORCE':
    case 'WIDOWED':
    case 'DEATH_DECLARED':
    case 'ANNULMENT':
    case 'CONDITIONAL_ALLOWANCE':
      return founds(about);
    case 'MARRIAGE':
    case 'REMARRIAGE':
    case 'RETROACTIVE':
      return false;
    case 'REVOCATION':
    case 'CORRECTION':
    case 'REISSUE':
    case 'COURT_JUDGMENT':
      return true;
  }
}

/** A marriage ends once: what ends it finds it in force on that day, or the day before. */
function alreadyEnded(act: Act, marriage: Act, before: readonly Act[]): boolean {
  if (act.kind !== 'DIVORCE' && act.kind !== 'WIDOWED' && act.kind !== 'DEATH_DECLARED') return false;
  const inForce = marriedPeriods(before).some(
    ({ actId, from, to }) => actId === marriage.id && from <= act.effectiveOn && (to === null || act.effectiveOn < to),
  );
  return !inForce;
}

/** The first person who would be bound twice on one day. */
export function twiceMarried(periods: readonly MarriedPeriod[]): AppendRefusal | null {
  const sorted = [...periods].sort(
    (one, other) => one.personId.localeCompare(other.personId) || one.from.localeCompare(other.from),
  );
  for (const [at, period] of sorted.entries()) {
    const next = sorted[at + 1];
    if (next?.personId !== period.personId) continue;
    if (period.to === null || next.from < period.to)
      return { because: 'ALREADY_MARRIED', personId: period.personId, actId: period.actId };
  }
  return null;
}
