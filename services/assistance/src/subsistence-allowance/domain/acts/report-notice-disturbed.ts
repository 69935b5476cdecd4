import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import type { DisturbanceKind, Notice, NoticePhoto, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { photoDoubt } from '../notice-photos.js';
import { publicityPeriod } from '../time-limits.js';
import { type Answer, dayRefused, judgedBy } from './answer.js';

export type NoticeDisturbedOrder = By & {
  law: Law;
  kind: DisturbanceKind;
  /** The day on which it hung again whole: the new day 0. */
  rehungOn: LegalDate;
  photo?: NoticePhoto | null;
};

/**
 * 公示被撕、被遮、被缩短: the seven days begin again from the day on which the notice hung whole again (domain §12 #17). Refuses a
 * day before the posting or after today, and a photograph of another day or place.
 */
export function reportNoticeDisturbed(found: SubsistenceCase, order: NoticeDisturbedOrder): Answer {
  const refusal = guard(found, 'reportNoticeDisturbed', order);
  if (refusal) return refuse(refusal);
  const { kind, rehungOn, by, today, law, photo = null } = order;
  const { notice } = found;
  if (!notice) return refuse({ because: 'NOTICE_MISSING' });
  const unsound = dayRefused('rehungOn', rehungOn, { today, earliestOn: notice.postedOn });
  if (unsound) return refuse(unsound);
  const of = judgedBy(found);
  const period = publicityPeriod(law, rehungOn, of);
  if ('because' in period) return refuse(period);
  const disturbance = { kind, on: today, by: by.id, postedOnBefore: notice.postedOn };
  const again: Notice = {
    ...{ ...notice, ...period, postedOn: rehungOn },
    startPhoto: photo ?? null,
    photoDigest: photo?.digest ?? null,
    disturbances: [...(notice.disturbances ?? []), disturbance],
  };
  const doubtful = photo ? photoDoubt(again, { which: 'START', photo }, { law, today, of }) : null;
  if (doubtful) return refuse(doubtful);
  return accept(
    { ...found, notice: again },
    { type: 'notice-restarted', caseId: found.id, kind, notice: again, on: today },
  );
}
