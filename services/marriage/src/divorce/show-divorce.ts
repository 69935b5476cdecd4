import { type RequestContext, vaultOf } from '@yimen/subgraph';
import type { StoredDivorce } from './divorce.store.js';
import {
  type DivorceCase,
  type DivorceHint,
  divorceActionLabels,
  divorceLabels,
  divorceTarget,
  isWithin,
  type LastDay,
  upTo,
} from './domain/index.js';
import { openDivorces, type SealedDivorce } from './sealed-agreement.js';

export type ShownDivorce = ReturnType<typeof showDivorce>;

const hintLabels: Readonly<Record<DivorceHint, string>> = {
  GRANDPARENTS_AS_CUSTODIANS: '约定子女由祖父母、外祖父母抚养：抚养责任仍在父母，建议修改，不影响受理',
  CHILD_WITH_ANOTHER: '约定子女由他人抚养：抚养责任仍在父母，建议修改，不影响受理',
  MILITARY_SPOUSE: '一方是现役军人：请提示有关规定，不影响协议离婚',
  COURT_REFUSED_EARLIER: '法院曾判决不准离婚：不影响协议离婚',
};

/** A case as the schema shows it; what is sealed is opened only when it is asked for. Who may see the case may read its agreement. */
export function showDivorce(ctx: RequestContext, { found, version }: StoredDivorce) {
  const { id, receiptNumber, status, parties, periods, hints, agreementHash, withdrawn, issued, endedOn } = found;
  return {
    ...{ __typename: 'DivorceCase' as const, id, receiptNumber, status, agreementHash, endedOn, version },
    statusLabel: divorceLabels[status],
    registryCode: found.registry,
    parties: parties.map(person),
    periods: {
      ...{ receivedOn: periods.receivedOn, coolingEnd: periods.coolingEnd.on, windowStart: periods.windowStart },
      windowEnd: periods.windowEnd.on,
      calendarNotPublished: unpublished(periods.coolingEnd) ?? unpublished(periods.windowEnd),
    },
    hints: hints.map((code) => ({ code, label: hintLabels[code] })),
    agreement: async () => (await sealedOf(ctx, id))?.agreement ?? null,
    withdrawal: withdrawn === null ? null : { on: withdrawn.on, way: withdrawn.way, by: person(withdrawn.by) },
    issued: issued === null ? null : { on: issued.on, certificateNumber: issued.certificateNumber },
    nextSteps: nextSteps(ctx, found),
  };
}

const person = (id: string) => ({ __typename: 'Person', id });
const unpublished = ({ unpublished: year }: LastDay) => year;

function sealedOf(ctx: RequestContext, id: string): Promise<SealedDivorce | null> {
  const loader = ctx.loaders.of<string, SealedDivorce>('sealed divorces', async (ids) => {
    const opened = await openDivorces(ctx.db, vaultOf(ctx.db), ids);
    return ids.map((each) => opened.get(each) ?? null);
  });
  return loader.load(id);
}

/** What may be done today: by the very table that refuses the rest. */
function nextSteps({ today }: RequestContext, found: DivorceCase) {
  const now = upTo(found, today);
  const inTime = now.status !== 'ISSUABLE' || isWithin(today, now.periods.windowEnd) !== false;
  return (['withdraw', 'issue'] as const)
    .filter((action) => inTime && divorceTarget(now.status, action) !== null)
    .map((code) => ({ code, label: divorceActionLabels[code] }));
}
