import type { Reaction } from '@yimen/events';
import { factsChanged, type Reassess } from './facts-changed.js';
import { hearOfCareSubsidies } from './hear-of-care-subsidies.js';
import { hearOfCertificates } from './hear-of-certificates.js';
import { hearOfDeFactoUnattended } from './hear-of-de-facto-unattended.js';
import { hearOfDestituteSupport } from './hear-of-destitute-support.js';
import { hearOfLowIncome } from './hear-of-low-income.js';
import { hearOfOrphans } from './hear-of-orphans.js';
import { hearOfPersons } from './hear-of-persons.js';
import { hearOfWorkInjuryCare } from './hear-of-work-injury-care.js';

/** Everything that this service hears of the facts on which an allowance stands: each keeps what it heard, and has the awards looked at again. */
export function factReactions(reassess: Reassess): Reaction[] {
  const changed = factsChanged(reassess);
  return [
    hearOfPersons(reassess),
    hearOfCertificates(reassess),
    hearOfLowIncome(changed),
    hearOfDestituteSupport(changed),
    hearOfOrphans(changed),
    hearOfDeFactoUnattended(changed),
    hearOfWorkInjuryCare(changed),
    hearOfCareSubsidies(changed),
  ];
}

export { reassessHeard } from './facts-changed.js';
