import { divisionOn, pathsOn } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { keepTexts } from '../../case-texts/case-texts.js';
import { vaultOf } from '../../keys/service-keys.js';
import { reckoningOf } from '../../standards/law-book.js';
import {
  transferCase as decide,
  type PathRefusal,
  receiveTransferredCase as receive,
  type Transfer,
} from '../domain/index.js';
import { showRefusal } from '../show-refusal.js';
import type { StepInput } from '../steps/step-input.js';
import { takeStep } from '../take-step.js';

export type TransferInput = { caseId: string; division?: string | null; agency?: string | null; reason: string };
type Why = Extract<PathRefusal, { because: 'TRANSFER_TARGET' }>['why'];

/** 转办: to another street of the district, or to another authority for good. */
export function transferCase(ctx: RequestContext, input: TransferInput, key: string) {
  const { caseId, reason } = input;
  const order = { caseId, mutation: 'transferCase', key, body: input } as const;
  return takeStep(
    ctx,
    { ...order, right: 'assistance.case.transfer', action: 'transferCase' },
    async (found, by, tx) => {
      const { today } = ctx;
      const target = await targetOf(ctx, tx, input, found.case.division);
      if ('why' in target) {
        return showRefusal({ because: 'TRANSFER_TARGET', why: target.why }, { found: found.case, by, today });
      }
      const no = found.case.transfers.length + 1;
      const reckoning = await reckoningOf(tx, found.case.division, today);
      return {
        decision: decide(found.case, { by, today, to: target, reason, ...reckoning }),
        reasonCode: 'division' in target ? 'OTHER_STREET' : 'OTHER_AUTHORITY',
        details:
          'division' in target ? { from: found.case.division, to: target.division } : { from: found.case.division },
        also: (tx) => keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'TRANSFER', no, text: reason.trim() }]),
      };
    },
  );
}

/** 接收转办: the case stands as handed in on its first day. */
export function receiveTransferredCase(ctx: RequestContext, input: StepInput, key: string) {
  const order = { caseId: input.caseId, mutation: 'receiveTransferredCase', key, body: input } as const;
  const right = 'assistance.case.receive-transferred';
  return takeStep(ctx, { ...order, right, action: 'receiveTransferredCase' }, (found, by) => ({
    decision: receive(found.case, { by, today: ctx.today }),
  }));
}

/** Where it goes: one of the two, a street in force on the day and of the same district. */
async function targetOf(
  { today }: RequestContext,
  tx: EntityManager,
  input: TransferInput,
  from: string,
): Promise<Transfer['to'] | { why: Why }> {
  const division = input.division ?? null;
  const agency = input.agency?.trim() ?? '';
  if ((division === null) === (agency === '')) return { why: 'NONE' };
  if (division === null) return { agency };
  const found = await divisionOn(tx, division, today);
  if (found.state !== 'IN_FORCE' || found.division.level !== 'TOWNSHIP') return { why: 'NOT_A_STREET' };
  const paths = await pathsOn(tx, [division, from], today);
  const county = (code: string) => (paths.get(code) ?? []).find((each) => each.length === 6 && !each.endsWith('00'));
  return county(division) === county(from) ? { division } : { why: 'ELSEWHERE' };
}
