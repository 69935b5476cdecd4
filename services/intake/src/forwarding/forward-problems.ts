import { type Problem, problem } from '@yimen/subgraph';
import { showItem } from '../service-catalogue/show-item.js';
import { visitRefused } from '../visits/visit-problems.js';
import type { ForwardRefusal } from './domain/forward-visit.js';

/** A refusal as the schema's documented type. */
export function forwardRefused(refusal: ForwardRefusal): Problem {
  switch (refusal.because) {
    case 'APPLICANT_NOT_ALIVE':
    case 'ITEM_NOT_OPEN':
      return visitRefused(refusal);
    case 'ACCEPTED_HERE':
      return problem('ForwardingNotNeeded', {
        code: 'FORWARDING_NOT_NEEDED',
        message: `“${refusal.item.name}”就由本窗口受理，不得转走。`,
        field: 'input.to',
        legalBasis: '《社会救助法》第六十四条',
        nextSteps: [{ code: 'openIntake', label: '在本窗口受理' }],
        item: showItem(refusal.item),
      });
    case 'NOT_THE_RIGHT_PLACE':
      return problem('WrongAcceptancePlace', {
        code: 'WRONG_ACCEPTANCE_PLACE',
        message: `“${refusal.item.name}”也不由您要转去的地方受理。`,
        field: 'input.to',
        item: showItem(refusal.item),
        rightPlaces: refusal.rightPlaces.map((code) => ({ __typename: 'Division', code })),
        rightApplicants: [],
        reason: 'NOT_AT_A_WINDOW',
      });
  }
}
