import type { LegalDate } from '@yimen/standards';

/** Where a notice hangs (domain §17 A.2). At least in the village or community of the household (domain §28.1). */
export const noticePlaces = ['VILLAGE_BOARD', 'SERVICE_HALL', 'WEBSITE'] as const;
export type NoticePlace = (typeof noticePlaces)[number];
export const noticePlaceLabels: Record<NoticePlace, string> = {
  VILLAGE_BOARD: '村（居）公示栏',
  SERVICE_HALL: '政务大厅',
  WEBSITE: '网站',
};

/** A place on the earth, in degrees. */
export type Spot = { latitude: number; longitude: number };
/** What a photograph of a notice says of itself; the file is kept elsewhere and known by its digest. */
export type NoticePhoto = Spot & { digest: string; takenOn: LegalDate };

/** How a notice was hindered while it hung (domain §12 #17). */
export const disturbanceKinds = ['TORN', 'COVERED', 'SHORTENED', 'MOVED'] as const;
export type DisturbanceKind = (typeof disturbanceKinds)[number];
export type Disturbance = { kind: DisturbanceKind; on: LegalDate; by: string; postedOnBefore: LegalDate };

/** The public notice: posted on day 0, days 1 to 7 in full, decidable from day 8 (domain §0.3). */
export type Notice = {
  /** The places in words; of notices before there were places, whatever was written. */
  place: string;
  places?: readonly NoticePlace[];
  postedOn: LegalDate;
  postedBy: string;
  lastDay: LegalDate;
  earliestOn: LegalDate;
  photoDigest: string | null;
  /** Where the board stands, when that was said. */
  spot?: Spot | null;
  startPhoto?: NoticePhoto | null;
  endPhoto?: NoticePhoto | null;
  /** Each began the days again from the day on which it hung again. */
  disturbances?: readonly Disturbance[];
  endedOn: LegalDate | null;
};

/** Why a notice does not count (domain §12 #18). */
export const voidReasons = ['PHOTO_TIME', 'PHOTO_PLACE', 'FORGED', 'NOT_POSTED', 'WRONG_CONTENT'] as const;
export type VoidReason = (typeof voidReasons)[number];
export type VoidedNotice = { notice: Notice; on: LegalDate; by: string; because: VoidReason };
