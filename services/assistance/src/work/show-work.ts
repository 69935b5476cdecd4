import { connectionArgs, type PageArgs, type Problem, toConnection } from '@yimen/subgraph';
import { refusalsInARow, type SubsistenceCase, type WorkOffer } from '../subsistence-allowance/domain/index.js';
import type { WorkRefusal } from '../subsistence-allowance/domain/work/work-refusals.js';

type Codes = WorkRefusal['because'];
type Shown = { type: Problem['__typename']; field?: string };

/** The documented types of the refusals about offers of work. */
export const workShows: { readonly [Code in Codes]: () => Shown } = {
  NOT_HELD_TO_WORK: () => ({ type: 'SubsistenceNotHeldToWork', field: 'input.personId' }),
  WORK_OFFER_OPEN: () => ({ type: 'SubsistenceWorkOfferOpen', field: 'input.personId' }),
  WORK_OFFER_UNKNOWN: () => ({ type: 'InvalidInput', field: 'input.offerId' }),
};

/** A page of a case's offers of work, newest first. */
export function showWorkOffers({ workOffers }: SubsistenceCase, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const after = page.after?.[0];
  const newest = [...workOffers].sort((one, other) => (one.offerId < other.offerId ? 1 : -1));
  const rest = newest.filter(({ offerId }) => after === undefined || offerId < String(after)).slice(0, page.limit);
  return toConnection(
    rest,
    page,
    ({ offerId }) => [offerId],
    (offer) => showOffer(offer, workOffers),
  );
}

function showOffer({ offerId, personId, offeredBy: _, ...offer }: WorkOffer, all: readonly WorkOffer[]) {
  const until = all.filter((each) => each.offerId <= offerId);
  return {
    ...offer,
    id: offerId,
    person: { __typename: 'Person' as const, id: personId },
    refusedInARow: refusalsInARow(until, personId),
  };
}
