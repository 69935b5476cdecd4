import { nextMonth } from '@yimen/standards';
import type { AwardChange } from '../award/award-change.js';
import type { SubsistenceCase } from '../subsistence-allowance/domain/index.js';

/** What the end of a fading out makes of the award; null where it is none. Its source is the decision that let it fade. */
export function fadeOutOver({ award, decisions }: SubsistenceCase): AwardChange | null {
  const faded = decisions.findLast(({ kind }) => kind === 'FADE_OUT');
  if (award === null || award.endMonth === null || faded === undefined) return null;
  const { awardId, endMonth } = award;
  const fromMonth = nextMonth(endMonth);
  return { awardId, endMonth, fromMonth, source: faded.documentNo, reason: 'FADE_OUT_OVER', turn: 'END' };
}
