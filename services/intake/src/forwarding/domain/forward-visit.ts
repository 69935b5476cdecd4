import { acceptancePlace } from '../../acceptance-place/domain/acceptance-place.js';
import type { ServiceItem } from '../../service-catalogue/domain/service-item.js';
import type { VisitOrder } from '../../visits/domain/open-visit.js';

export type ForwardRefusal =
  | { readonly because: 'APPLICANT_NOT_ALIVE'; readonly personId: string }
  | { readonly because: 'ITEM_NOT_OPEN'; readonly item: ServiceItem }
  /** This window accepts it itself: it may not be sent away (一门受理, 不得拒收). */
  | { readonly because: 'ACCEPTED_HERE'; readonly item: ServiceItem }
  | { readonly because: 'NOT_THE_RIGHT_PLACE'; readonly item: ServiceItem; readonly rightPlaces: readonly string[] };

export type ForwardDecision =
  | { readonly outcome: 'refused'; readonly refusal: ForwardRefusal }
  | { readonly outcome: 'forwarded'; readonly items: readonly string[] };

const dead = new Set(['DEAD', 'DECLARED_DEAD']);

/**
 * 转办: may this visit be handed over to that street? Every item asked for is open, is not accepted at this window, and is accepted at
 * that one. 社会救助法 §64 (及时受理、转办); domain §1.3.
 */
export function forwardVisit(order: VisitOrder, to: string): ForwardDecision {
  const { applicant, asked } = order;
  const refuse = (refusal: ForwardRefusal): ForwardDecision => ({ outcome: 'refused', refusal });
  if (dead.has(applicant.lifeStatus)) return refuse({ because: 'APPLICANT_NOT_ALIVE', personId: applicant.personId });
  for (const item of asked) {
    if (item.availability !== 'OPEN') return refuse({ because: 'ITEM_NOT_OPEN', item });
    const { street, subjects, household, local } = order;
    const answer = acceptancePlace({ rule: item.rule, street, applicant, subjects, household, local });
    if (answer.right) return refuse({ because: 'ACCEPTED_HERE', item });
    const { rightPlaces } = answer;
    if (!rightPlaces.includes(to)) return refuse({ because: 'NOT_THE_RIGHT_PLACE', item, rightPlaces });
  }
  return { outcome: 'forwarded', items: asked.map(({ code }) => code) };
}
