import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import { completeMaterials, notifyForeign, pushForeign, withdrawForeign } from './domain/index.js';
import { type ForeignDone, type ForeignStepInput, takeForeignStep } from './foreign-step.js';

type Handled = Promise<Answer<ForeignDone>>;

/** 材料补齐. Refused when nothing was missing. */
export function completeCrossProvinceMaterials(ctx: RequestContext, input: ForeignStepInput, key: string): Handled {
  return takeForeignStep(ctx, input, { mutation: 'completeCrossProvinceMaterials', key, judge: completeMaterials });
}

/** 推送户籍地. Refused before the materials are complete, and a second time. */
export function pushToHomeProvince(ctx: RequestContext, input: ForeignStepInput, key: string): Handled {
  return takeForeignStep(ctx, input, { mutation: 'pushToHomeProvince', key, judge: pushForeign });
}

/** 告知申请人. Refused before the home province has determined, and for a day that cannot be. */
export function notifyCrossProvinceApplicant(
  ctx: RequestContext,
  input: ForeignStepInput & { readonly notifiedOn: LegalDate },
  key: string,
): Handled {
  return takeForeignStep(ctx, input, {
    ...{ mutation: 'notifyCrossProvinceApplicant', key },
    judge: (found, when) => notifyForeign(found, input.notifiedOn, when),
  });
}

/** 撤回. Refused once it is pushed: then it is the home province's. */
export function withdrawCrossProvince(ctx: RequestContext, input: ForeignStepInput, key: string): Handled {
  return takeForeignStep(ctx, input, { mutation: 'withdrawCrossProvince', key, judge: withdrawForeign });
}
