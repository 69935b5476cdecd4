import { accept, refuse } from '@yimen/casework/domain';
import type { Law } from '@yimen/policy';
import { parameterOn } from '@yimen/policy';
import { addDays } from '@yimen/standards';
import type { By } from '../actor.js';
import type { NoticePlace, Publication, SubsistenceCase } from '../case.js';
import { guard } from '../guard.js';
import { keys } from '../rules/keys.js';
import type { Answer } from './answer.js';

export type PublishConfirmationOrder = By & { law: Law; places: readonly NoticePlace[] };

/**
 * 确认后公布: who was confirmed, of how many and for how much, at least in the village; another thing than the notice before it
 * (社会救助法 45, 57号第二十四条). Masked as the district says (`publish.masking`), gone when its days are over. Once.
 */
export function publishConfirmation(found: SubsistenceCase, order: PublishConfirmationOrder): Answer {
  const refusal = guard(found, 'publishConfirmation', order);
  if (refusal) return refuse(refusal);
  if (found.publication) return refuse({ because: 'ALREADY_PUBLISHED', until: found.publication.until });
  if (!order.places.includes('VILLAGE_BOARD')) return refuse({ because: 'NOTICE_PLACE_MISSING' });
  const { law, by, today: on } = order;
  const days = parameterOn(law, keys.publishDays, on);
  if (!days.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.publishDays, on });
  const masking = parameterOn(law, keys.publishMasking, on);
  if (!masking.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: keys.publishMasking, on });
  const publication: Publication = {
    ...{ on, by: by.id, places: [...new Set(order.places)] },
    until: addDays(on, Number(days.value)),
    masking: masking.value === 'NAMED' ? 'NAMED' : 'MASKED',
  };
  return accept({ ...found, publication }, { type: 'confirmation-published', caseId: found.id, publication, on });
}
