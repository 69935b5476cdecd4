import type { RequestContext } from '@yimen/subgraph';
import { textsOf } from '../../case-texts/case-texts.js';
import type { SubsistenceCase } from '../domain/index.js';

/** Registered relatives, and complaints, which the household does not read. */
export function showNearRelatives(ctx: RequestContext, found: SubsistenceCase) {
  const { id, relatives, nearRelatives, appliedOn, complaints } = found;
  const declared = nearRelatives
    .filter((account) => !relatives.some(({ officer }) => officer === account))
    .map((officer) => ({ officer, kind: null, on: appliedOn }));
  return {
    nearRelatives: [...declared, ...relatives].map(({ officer, kind, on }) => ({
      ...{ kind, registeredOn: on },
      officer: { __typename: 'Officer' as const, account: officer },
    })),
    complaints:
      ctx.actor.kind === 'officer'
        ? complaints.map(({ no, on, anonymous }) => ({
            ...{ no, on, anonymous },
            content: async () => (await textsOf(ctx, id))('COMPLAINT', no),
          }))
        : [],
  };
}
