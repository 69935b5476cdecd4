import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

/** The notice as the schema shows it: `content` only to whoever sees amounts; null before one is posted. */
export function showNotice(ctx: RequestContext, { id, notice, status }: SubsistenceCase, content: string | null) {
  if (notice === null) return null;
  const { place, places, postedOn, lastDay, earliestOn, photoDigest, endedOn } = notice;
  const where = async () => (await textsOf(ctx, id))('NOTICE_PLACE', 1);
  return {
    ...{ postedOn, photoDigest },
    place: async () => [place, await where()].filter((each) => each !== null && each !== '').join('：'),
    places: places ?? [],
    ended: endedOn !== null || status !== 'PUBLICIZED',
    endsOn: lastDay,
    earliestConfirmationOn: earliestOn,
    content: content ?? '',
    startPhoto: notice.startPhoto ?? null,
    endPhoto: notice.endPhoto ?? null,
    disturbances: notice.disturbances ?? [],
  };
}

/** The notices that do not count, each with its reason, which officers read. */
export function showVoidedNotices(ctx: RequestContext, { id, voidedNotices }: SubsistenceCase) {
  const officer = ctx.actor.kind === 'officer';
  return voidedNotices.map(({ notice, on, because }, at) => ({
    ...{ on, because, postedOn: notice.postedOn },
    reason: async () => (officer ? (await textsOf(ctx, id))('NOTICE_VOIDED', at + 1) : null),
  }));
}
