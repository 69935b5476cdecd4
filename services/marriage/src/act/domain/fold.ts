import { compare, type LegalDate } from '@yimen/standards';
import { type Act, ends, founds, voids } from './act.js';

/** How a period of marriage ended; SET_ASIDE: for this person it does not bind meanwhile (domain §19 case 12). */
export type Ending = 'DIVORCED' | 'WIDOWED' | 'SET_ASIDE';

/** A period in which a person is bound by a marriage: from its first day to the day before `to`. */
export type MarriedPeriod = {
  readonly personId: string;
  readonly spouseId: string | null;
  /** The act that founded the marriage. */
  readonly actId: string;
  readonly from: LegalDate;
  /** The first day after it; null while it lasts. */
  readonly to: LegalDate | null;
  readonly ended: Ending | null;
};

/**
 * The acts that stand: those that no standing annulment or revocation makes void. A revocation that is itself revoked voids
 * nothing. Of what was corrected the corrected day counts.
 */
export function standingActs(acts: readonly Act[]): Act[] {
  const latestFirst = [...acts].sort((one, other) => other.seq - one.seq);
  const voided = new Set<string>();
  const corrected = new Map<string, LegalDate>();
  for (const act of latestFirst) {
    if (voided.has(act.id) || act.about === null) continue;
    if (voids(act)) voided.add(act.about);
    if (act.kind === 'CORRECTION' && !corrected.has(act.about)) corrected.set(act.about, act.effectiveOn);
  }
  return latestFirst
    .filter(({ id }) => !voided.has(id))
    .map((act) => ({ ...act, effectiveOn: corrected.get(act.id) ?? act.effectiveOn }))
    .reverse();
}

/**
 * Who is bound to whom in which periods, folded from the acts of a couple and of whoever else each of them married. It ends
 * by divorce, by death, by a declaration of death; that revoked, it revives from the revocation on, unless one of them has
 * married meanwhile or declined in writing (民法典第五十一条).
 */
export function marriedPeriods(acts: readonly Act[]): MarriedPeriod[] {
  const standing = standingActs(acts);
  return standing.filter(founds).flatMap((marriage) => periodsOf(marriage, standing));
}

type Open = { from: LegalDate; to: LegalDate | null; ended: Ending | null; by: string | null };

function periodsOf(marriage: Act, standing: readonly Act[]): MarriedPeriod[] {
  const periods: Open[] = [{ from: marriage.effectiveOn, to: null, ended: null, by: null }];
  for (const act of changesOf(marriage, standing)) {
    const last = periods.at(-1);
    if (last === undefined) continue;
    if (ends(act) && last.to === null) close(last, act);
    if (act.kind === 'DEATH_DECLARATION_REVOKED' && last.by === act.about && revives(act, marriage, standing))
      periods.push({ from: act.effectiveOn, to: null, ended: null, by: null });
  }
  return marriage.parties.flatMap((personId, at) =>
    personId === null ? [] : personal(personId, marriage.parties[1 - at] ?? null, { marriage, periods, standing }),
  );
}

function close(period: Open, act: Act): void {
  period.to = laterOf(act.effectiveOn, period.from);
  period.ended = act.kind === 'DIVORCE' ? 'DIVORCED' : 'WIDOWED';
  period.by = act.id;
}

/** What ends and revives this marriage, in the order in which it takes effect. */
function changesOf(marriage: Act, standing: readonly Act[]): Act[] {
  const declared = new Set(standing.filter(({ about }) => about === marriage.id).map(({ id }) => id));
  return standing
    .filter((act) => (ends(act) && act.about === marriage.id) || revivalOf(act, declared))
    .sort((one, other) => one.effectiveOn.localeCompare(other.effectiveOn) || one.seq - other.seq);
}

const revivalOf = (act: Act, declared: ReadonlySet<string>) =>
  act.kind === 'DEATH_DECLARATION_REVOKED' && act.about !== null && declared.has(act.about);

function revives(revoked: Act, marriage: Act, standing: readonly Act[]): boolean {
  const declaredOn = standing.find(({ id }) => id === revoked.about)?.effectiveOn ?? revoked.effectiveOn;
  const declined = standing.some(
    (act) => act.kind === 'REVIVAL_DECLINED' && act.about === revoked.about && act.effectiveOn <= revoked.effectiveOn,
  );
  const remarried = standing.some(
    (act) =>
      founds(act) &&
      act.id !== marriage.id &&
      act.parties.some((id) => id !== null && marriage.parties.includes(id)) &&
      act.effectiveOn >= declaredOn &&
      act.effectiveOn <= revoked.effectiveOn,
  );
  return !declined && !remarried;
}

type Whole = { readonly marriage: Act; readonly periods: readonly Open[]; readonly standing: readonly Act[] };

/** The periods as they bind one of the two: from the day on which that one is set free they bind no more. */
function personal(personId: string, spouseId: string | null, { marriage, periods, standing }: Whole): MarriedPeriod[] {
  const free = standing
    .filter((act) => act.kind === 'CONDITIONAL_ALLOWANCE' && act.about === marriage.id && act.personId === personId)
    .map(({ effectiveOn }) => effectiveOn)
    .sort()[0];
  return periods
    .map(({ from, to, ended }) => ({ personId, spouseId, actId: marriage.id, ...cut({ from, to, ended }, free) }))
    .filter(({ from, to, ended }) => ended !== 'SET_ASIDE' || to === null || from < to);
}

function cut(period: Omit<Open, 'by'>, free: LegalDate | undefined): Omit<Open, 'by'> {
  if (free === undefined || (period.to !== null && period.to <= free)) return period;
  return { from: period.from, to: laterOf(free, period.from), ended: 'SET_ASIDE' };
}

const laterOf = (one: LegalDate, other: LegalDate): LegalDate => (compare(one, other) < 0 ? other : one);
