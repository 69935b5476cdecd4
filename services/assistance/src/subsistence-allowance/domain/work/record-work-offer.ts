import { accept, refuse } from '@yimen/casework/domain';
import { type Law, parameterOn } from '@yimen/policy';
import { ageOn, type LegalDate } from '@yimen/standards';
import type { By } from '../actor.js';
import { type Answer, dayRefused } from '../acts/answer.js';
import type { SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import type { Member } from '../household.js';
import { keys } from '../rules/keys.js';
import type { WorkKind, WorkOffer } from './work-offer.js';

export type RecordWorkOfferOrder = By & {
  law: Law;
  offerId: string;
  personId: string;
  kind: WorkKind;
  offeredOn: LegalDate;
};

/** Who is offered work: of working age, able to, without any, and not at school. */
function mayBeOfferedWork(member: Member, { law, today }: RecordWorkOfferOrder): boolean {
  const from = parameterOn(law, keys.workingAge, today);
  const until = parameterOn(law, keys.workUntilAge, today);
  const age = ageOn(member.birthDate, today);
  const ofAge = (!from.ok || age >= Number(from.value)) && (!until.ok || age < Number(until.value));
  return ofAge && member.laborCapacity !== 'NONE' && !member.employed && !member.fullTimeStudent;
}

/** Writes down that somebody of the household was offered work (社会救助法 27). Refuses whom nobody may hold to it. */
export function recordWorkOffer(found: SubsistenceCase, order: RecordWorkOfferOrder): Answer {
  const refusal = guard(found, 'recordWorkOffer', order);
  if (refusal) return refuse(refusal);
  const { offerId, personId, kind, offeredOn, by, today: on } = order;
  const unsound = dayRefused('offeredOn', offeredOn, { today: on, earliestOn: found.decision?.on ?? found.appliedOn });
  if (unsound) return refuse(unsound);
  const member = found.members.find((each) => each.personId === personId);
  if (member === undefined) return refuse({ because: 'UNKNOWN_MEMBER', personId, field: 'personId' });
  if (!mayBeOfferedWork(member, order)) return refuse({ because: 'NOT_HELD_TO_WORK' });
  const open = found.workOffers.some((offer) => offer.personId === personId && offer.answer === null);
  if (open) return refuse({ because: 'WORK_OFFER_OPEN' });
  const offer: WorkOffer = {
    ...{ offerId, personId, kind, offeredOn, offeredBy: by.id },
    ...{ answer: null, answeredOn: null, reason: null, goodReason: false },
  };
  return accept(
    { ...found, workOffers: [...found.workOffers, offer] },
    { type: 'work-offered', caseId: found.id, personId, offerId, on },
  );
}
