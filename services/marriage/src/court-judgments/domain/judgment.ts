import { accept, type Decision, refuse } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import {
  type Act,
  type ActBasis,
  type ActKind,
  founds,
  type MarriedPeriod,
  marriedPeriods,
  standingActs,
} from '../../act/domain/index.js';

/** What a court decided, as far as the register notes it (婚姻登记条例第二十条; domain MAR-08). */
export const judgmentKinds = [
  'MARRIAGE_INVALID',
  'MARRIAGE_ANNULLED',
  'DIVORCE',
  'DEATH_DECLARED',
  'DEATH_DECLARATION_REVOKED',
  'OTHER',
] as const;
export type JudgmentKind = (typeof judgmentKinds)[number];

export type JudgmentOrder = {
  readonly kind: JudgmentKind;
  /** The act that founded the marriage. */
  readonly marriageId: string;
  /** Who was declared dead, or is no longer. */
  readonly personId: string | null;
  readonly judgedOn: LegalDate;
  readonly inForceOn: LegalDate;
  readonly today: LegalDate;
};

/** An act that a judgment brings to the register. */
export type JudgmentAct = {
  readonly kind: ActKind;
  readonly parties: Act['parties'];
  readonly about: string;
  readonly personId: string | null;
  readonly effectiveOn: LegalDate;
  readonly basis: ActBasis;
};

export type JudgmentRefusal =
  | { readonly because: 'JUDGMENT_DATES' }
  | { readonly because: 'MARRIAGE_RECORD_UNKNOWN' }
  | { readonly because: 'MARRIAGE_NOT_IN_FORCE'; readonly on: LegalDate }
  | { readonly because: 'JUDGMENT_PERSON' }
  | { readonly because: 'DEATH_DECLARATION_UNKNOWN' };

export type JudgmentFact = { readonly type: 'judgment-noted'; readonly acts: readonly JudgmentAct[] };
export type JudgmentDecision = Decision<readonly JudgmentAct[], JudgmentFact, JudgmentRefusal>;

/**
 * What a judgment in force brings to the register: invalid or annulled, the marriage never was (民法典第一千零五十四条); divorced, it ends on
 * the day the judgment comes into force; declared dead, on the day of the judgment (第四十八条、第五十一条); the declaration revoked, from
 * that day it may revive. A certificate issued again after a divorce by court is revoked with it (domain §12 #6). Refuses a day that has
 * not come, a record that does not stand, and whom it does not concern.
 */
export function noteJudgment(acts: readonly Act[], order: JudgmentOrder): JudgmentDecision {
  const { marriageId, judgedOn, inForceOn, today } = order;
  if (judgedOn > inForceOn || inForceOn > today) return refuse({ because: 'JUDGMENT_DATES' });
  const standing = standingActs(acts);
  const marriage = standing.find((act) => act.id === marriageId && founds(act));
  if (marriage === undefined) return refuse({ because: 'MARRIAGE_RECORD_UNKNOWN' });
  const wanted = wantedOf({ order, marriage, standing, periods: marriedPeriods(acts) });
  if ('because' in wanted) return refuse(wanted);
  const all = [wanted, ...reissuesUndone(order, marriage, standing)];
  return accept(all, { type: 'judgment-noted', acts: all });
}

type Known = {
  readonly order: JudgmentOrder;
  readonly marriage: Act;
  readonly standing: readonly Act[];
  readonly periods: readonly MarriedPeriod[];
};

function wantedOf({ order, marriage, standing, periods }: Known): JudgmentAct | JudgmentRefusal {
  const { kind, judgedOn, inForceOn } = order;
  const about = { parties: marriage.parties, about: marriage.id, personId: null };
  switch (kind) {
    case 'MARRIAGE_INVALID':
      return { ...about, kind: 'ANNULMENT', effectiveOn: marriage.effectiveOn, basis: 'COURT_INVALID' };
    case 'MARRIAGE_ANNULLED':
      return { ...about, kind: 'ANNULMENT', effectiveOn: marriage.effectiveOn, basis: 'COURT_ANNULLED' };
    case 'DIVORCE':
      if (!inForce(periods, marriage, inForceOn)) return { because: 'MARRIAGE_NOT_IN_FORCE', on: inForceOn };
      return { ...about, kind: 'DIVORCE', effectiveOn: inForceOn, basis: 'COURT' };
    case 'DEATH_DECLARED': {
      const personId = partyOf(marriage, order.personId);
      if (personId === null) return { because: 'JUDGMENT_PERSON' };
      if (!inForce(periods, marriage, judgedOn)) return { because: 'MARRIAGE_NOT_IN_FORCE', on: judgedOn };
      return { ...about, kind: 'DEATH_DECLARED', personId, effectiveOn: judgedOn, basis: 'COURT' };
    }
    case 'DEATH_DECLARATION_REVOKED':
      return revoked(order, marriage, standing);
    case 'OTHER':
      return { ...about, kind: 'COURT_JUDGMENT', effectiveOn: inForceOn, basis: 'COURT' };
  }
}

function revoked(order: JudgmentOrder, marriage: Act, standing: readonly Act[]): JudgmentAct | JudgmentRefusal {
  const declared = declarationOf(standing, marriage.id);
  if (declared === null || (order.personId !== null && declared.personId !== order.personId))
    return { because: 'DEATH_DECLARATION_UNKNOWN' };
  const { parties, personId, id: about } = declared;
  return {
    ...{ parties, personId, about },
    kind: 'DEATH_DECLARATION_REVOKED',
    effectiveOn: order.judgedOn,
    basis: 'COURT',
  };
}

/** The standing declaration by which this marriage ended, unless it was revoked. */
export function declarationOf(standing: readonly Act[], marriageId: string): Act | null {
  const returned = new Set(
    standing.filter(({ kind }) => kind === 'DEATH_DECLARATION_REVOKED').map(({ about }) => about),
  );
  return (
    standing.find(({ kind, about, id }) => kind === 'DEATH_DECLARED' && about === marriageId && !returned.has(id)) ??
    null
  );
}

function reissuesUndone({ kind, inForceOn }: JudgmentOrder, marriage: Act, standing: readonly Act[]): JudgmentAct[] {
  if (kind !== 'DIVORCE' && kind !== 'MARRIAGE_INVALID' && kind !== 'MARRIAGE_ANNULLED') return [];
  const from = kind === 'DIVORCE' ? inForceOn : marriage.effectiveOn;
  return standing
    .filter((act) => act.kind === 'REISSUE' && act.about === marriage.id && act.effectiveOn >= from)
    .map(({ id, parties, effectiveOn }) => ({
      ...{ kind: 'REVOCATION', parties, about: id, personId: null, effectiveOn, basis: 'MISTAKE' },
    }));
}

function inForce(periods: readonly MarriedPeriod[], { id }: Act, on: LegalDate): boolean {
  return periods.some(({ actId, from, to }) => actId === id && from <= on && (to === null || on < to));
}

function partyOf({ parties }: Act, personId: string | null): string | null {
  return parties.find((each) => each !== null && each === personId) ?? null;
}
