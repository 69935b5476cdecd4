import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import {
  type Notice,
  type NoticePhoto,
  type NoticePlace,
  noticePlaceLabels,
  type Spot,
  type SubsistenceCase,
} from '../case.js';
import { guard } from '../guard.js';
import { photoDoubt, photosRequired } from '../notice-photos.js';
import type { SubsistenceRefusal } from '../refusals.js';
import { caseSteps } from '../steps.js';
import { publicityPeriod } from '../time-limits.js';
import { type Answer, dayRefused, judgedBy } from './answer.js';

export type PostNoticeOrder = By & {
  law: Law;
  places: readonly NoticePlace[];
  postedOn: LegalDate;
  /** Of a photograph of which only the file is known. */
  photoDigest: string | null;
  spot?: Spot | null;
  photo?: NoticePhoto | null;
};

function photoRefused(notice: Notice, found: SubsistenceCase, { law, photo, photoDigest, today }: PostNoticeOrder) {
  const of = judgedBy(found);
  if (photo) return photoDoubt(notice, { which: 'START', photo }, { law, today, of });
  const missing = photosRequired(law, of) && photoDigest === null;
  return missing ? ({ because: 'NOTICE_PHOTO_MISSING', which: 'START' } satisfies SubsistenceRefusal) : null;
}

/** The places in words, in the order of the list. */
export const placesInWords = (places: readonly NoticePlace[]): string =>
  places.map((place) => noticePlaceLabels[place]).join('、');

/**
 * 公示: posted at least in the village or community (domain §28.1), not before the proposal. The day of posting is day 0 (§0.3).
 * A photograph that was taken on another day or elsewhere is refused; a district may want one (§12 #18).
 */
export function postNotice(found: SubsistenceCase, order: PostNoticeOrder): Answer {
  const refusal = guard(found, 'postNotice', order);
  if (refusal) return refuse(refusal);
  const { postedOn, photoDigest, by, today, spot = null, photo = null } = order;
  if (!order.places.includes('VILLAGE_BOARD')) return refuse({ because: 'NOTICE_PLACE_MISSING' });
  const unsound = dayRefused('postedOn', postedOn, {
    today,
    ...(found.proposal ? { earliestOn: found.proposal.on } : {}),
  });
  if (unsound) return refuse(unsound);
  const period = publicityPeriod(order.law, postedOn, judgedBy(found));
  if ('because' in period) return refuse(period);
  const places = [...new Set(order.places)];
  const notice: Notice = {
    ...{ place: placesInWords(places), places, postedOn, postedBy: by.id, ...period },
    photoDigest: photo?.digest ?? photoDigest,
    ...{ spot, startPhoto: photo, endPhoto: null, disturbances: [], endedOn: null },
  };
  const doubtful = photoRefused(notice, found, order);
  if (doubtful) return refuse(doubtful);
  const status = caseSteps.PROPOSED.postNotice;
  return accept({ ...found, status, notice }, { type: 'notice-posted', caseId: found.id, notice, on: postedOn });
}
