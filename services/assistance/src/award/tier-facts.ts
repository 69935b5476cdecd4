import type { LegalDate } from '@yimen/standards';
import { type AfterChange, afterChange, type ChangedAward } from './after-change.js';
import type { Entitled, Entitlement } from './entitlements.js';
import type { Beside } from './singles-beside.js';

/** That somebody's tier begins, is another or is no more: a household with its tier, or a person with both. */
export type TierFact = {
  readonly turn: 'IDENTIFIED' | 'CHANGED' | 'ENDED';
  readonly whose: {
    readonly subjectType: 'HOUSEHOLD' | 'PERSON';
    readonly tier: 'DIBAO' | 'DIBAO_MARGIN';
    readonly householdTier?: 'DIBAO_MARGIN';
    readonly personIds: string[];
  };
  readonly entitlements: Entitlement[];
  /** The last day, which another's 单人保 may put off for the household. */
  readonly validTo: (own: LegalDate | null) => LegalDate | null;
};

/**
 * The tiers that the change of an award touches, in the order in which they are told. Of a household's award one; of a 单人保 (R-AST-08) the
 * person's, last and with the household's beside it, so that whoever keeps the last version of a household knows both; and before it
 * the household's at the edge, where it begins or ends with this award, or others belong to it, or it ends another day. Pure.
 */
export function tierFacts(each: ChangedAward, beside: Beside, endMoves: boolean): TierFact[] {
  const { standing, change } = each;
  const after = afterChange(standing, change);
  const ended = change.turn === 'END';
  const turn = ended ? 'ENDED' : 'CHANGED';
  const { personId } = standing;
  const validTo = (own: LegalDate | null) => own;
  if (personId === null) {
    const personIds = [...(ended ? standing : after).personIds];
    const whose: TierFact['whose'] = { subjectType: 'HOUSEHOLD', tier: 'DIBAO', personIds };
    return [{ turn, whose, entitlements: after.entitled.map(({ entitlement }) => entitlement), validTo }];
  }
  const person: TierFact['whose'] = {
    subjectType: 'PERSON',
    tier: 'DIBAO',
    personIds: [personId],
    ...(edgeStands(each, beside).after ? { householdTier: 'DIBAO_MARGIN' as const } : {}),
  };
  const entitlements = followingFor(after.entitled, [personId]);
  return [...householdAtEdge(each, beside, endMoves), { turn, whose: person, entitlements, validTo }];
}

/** Whether others of the household belong to it than before, or something else follows for them. */
export function othersDiffer({ standing, change }: ChangedAward): boolean {
  const after = afterChange(standing, change);
  const shown = ({ edgeIds, entitled }: Pick<AfterChange, 'edgeIds' | 'entitled'>) =>
    [[...edgeIds].sort(), followingFor(entitled, edgeIds).sort()].join('|');
  return standing.atEdge !== after.atEdge || shown(standing) !== shown(after);
}

function edgeStands({ standing, change }: ChangedAward, beside: Beside) {
  const { atEdge } = afterChange(standing, change);
  return {
    before: beside.atEdge || (standing.atEdge && standing.status !== 'ENDED'),
    after: beside.atEdge || (atEdge && change.turn !== 'END'),
  };
}

function householdAtEdge(each: ChangedAward, beside: Beside, endMoves: boolean): TierFact[] {
  const { standing, change } = each;
  const after = afterChange(standing, change);
  const turn = turnOfEdge(each, beside, endMoves);
  if (turn === null) return [];
  const { personIds, edgeIds } = turn === 'ENDED' ? standing : after;
  const whose: TierFact['whose'] = {
    subjectType: 'HOUSEHOLD',
    tier: 'DIBAO_MARGIN',
    personIds: [...personIds, ...edgeIds],
  };
  const entitlements = followingFor(after.entitled, edgeIds);
  return [{ turn, whose, entitlements, validTo: (last) => beside.lastDay('EDGE', last) }];
}

function turnOfEdge(each: ChangedAward, beside: Beside, endMoves: boolean): TierFact['turn'] | null {
  const { before, after } = edgeStands(each, beside);
  if (before && !after) return 'ENDED';
  if (!before && after) return 'IDENTIFIED';
  const itsOwn = after && each.change.turn !== 'END' && afterChange(each.standing, each.change).atEdge;
  return itsOwn && (endMoves || othersDiffer(each)) ? 'CHANGED' : null;
}

const followingFor = (entitled: readonly Entitled[], ids: readonly string[]): Entitlement[] =>
  entitled.filter(({ personIds }) => personIds.some((id) => ids.includes(id))).map(({ entitlement }) => entitlement);
