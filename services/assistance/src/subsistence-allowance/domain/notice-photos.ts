import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { Notice, NoticePhoto, Spot } from './notice.js';
import type { RefusalOf } from './refusals.js';
import { keys } from './rules/keys.js';

type Doubt = RefusalOf<'NOTICE_PHOTO_DOUBTFUL'>;
/** The two that a district can ask for: one when the notice is put up, one when its days are over (domain §17 A.2). */
export type WhichPhoto = Doubt['which'];

const earthRadius = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The way between two spots on the earth's surface, in metres (haversine). */
export function metresBetween(one: Spot, other: Spot): number {
  const [up, along] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const bend = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude));
  const chord = Math.sin(up / 2) ** 2 + bend * Math.sin(along / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Does the district want photographs of each notice (`dibao.notice.photos`)? */
export function photosRequired(law: Law, of: LegalDate): boolean {
  const found = parameterOn(law, keys.noticePhotos, of);
  return found.ok && found.value === 'REQUIRED';
}

function elsewhere(law: Law, of: LegalDate, photo: Spot, known: readonly (Spot | null | undefined)[]): boolean {
  const found = parameterOn(law, keys.photoDistance, of);
  if (!found.ok) return false;
  return known.some((spot) => spot && metresBetween(photo, spot) > Number(found.value));
}

/**
 * Is the photograph what it should be? The first is taken on the day of posting or after, the last on the notice's last day or
 * after, neither after today; both at the board, as far as its place or the other's is known (domain §12 #18). Null when sound.
 */
export function photoDoubt(
  notice: Notice,
  { which, photo }: { which: WhichPhoto; photo: NoticePhoto },
  { law, today, of }: { law: Law; today: LegalDate; of: LegalDate },
): Doubt | null {
  const earliest = which === 'START' ? notice.postedOn : notice.lastDay;
  const latest = which === 'START' && notice.lastDay < today ? notice.lastDay : today;
  const because = 'NOTICE_PHOTO_DOUBTFUL';
  if (photo.takenOn < earliest || photo.takenOn > latest) return { because, which, doubt: 'TIME' };
  const known = which === 'START' ? [notice.spot] : [notice.spot, notice.startPhoto];
  return elsewhere(law, of, photo, known) ? { because, which, doubt: 'PLACE' } : null;
}
