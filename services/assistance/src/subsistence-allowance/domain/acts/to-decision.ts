import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { SubsistenceCase } from '../case.js';
import { photosRequired } from '../notice-photos.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { keys } from '../rules/keys.js';
import { deadline, type Reckoning, withDeadline } from '../time-limits.js';
import { judgedBy } from './answer.js';

/**
 * The case as it goes to whoever decides: its notice ended, and the limit for deciding begun, from the day the papers were
 * received or, where the district counts so (`dibao.confirm.from`), from the notice's last day. Refused without the notice's last
 * photograph where the district wants one.
 */
export function sentForDecision(
  found: SubsistenceCase,
  { law, calendar }: Reckoning,
  on: LegalDate,
): SubsistenceCase | SubsistenceRefusal {
  const of = judgedBy(found);
  if (found.notice && !found.notice.endPhoto && photosRequired(law, of)) {
    return { because: 'NOTICE_PHOTO_MISSING', which: 'END' };
  }
  const from = parameterOn(law, keys.confirmFrom, of);
  const noticeEnd = from.ok && from.value === 'NOTICE_END' ? found.notice?.lastDay : undefined;
  const due = deadline({ law, calendar }, 'limit.dibao.confirm', noticeEnd ?? on, of);
  if ('because' in due) return due;
  const notice = found.notice ? { ...found.notice, endedOn: found.notice.endedOn ?? on } : null;
  return { ...found, status: 'CONFIRMING', notice, deadlines: withDeadline(found.deadlines, due) };
}
