import { countiesOn, divisionOn } from '@yimen/access';
import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { keepTexts } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { keepDocument } from '../../documents/keep-document.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { reckoningOf } from '../../standards/law-book.js';
import {
  transferCase as decide,
  type PathRefusal,
  receiveTransferredCase as receive,
  type Transfer,
  transferPaper,
} from '../domain/index.js';
import { showRefusal } from '../show-refusal.js';
import type { StepInput } from '../steps/step-input.js';
import { type StepDone, takeStep } from '../take-step.js';

export type TransferInput = { caseId: string; division?: string | null; agency?: string | null; reason: string };
type Why = Extract<PathRefusal, { because: 'TRANSFER_TARGET' }>['why'];

/** 转办: to another street of the district, or to another authority for good; the household is told in writing. */
export async function transferCase(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: TransferInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, reason } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'transferCase', key, body: input, right: 'assistance.case.transfer' } as const;
  return takeStep(ctx, { ...order, action: 'transferCase' }, async (found, by, tx) => {
    const { today } = ctx;
    const target = await targetOf(ctx, tx, input, found.case.division);
    if ('why' in target) {
      return showRefusal({ because: 'TRANSFER_TARGET', why: target.why }, { found: found.case, by, today });
    }
    const { to, name } = target;
    const reckoning = await reckoningOf(tx, found.case.division, today);
    const decision = decide(found.case, { by, today, to, reason, ...reckoning });
    const no = found.case.transfers.length + 1;
    const also = async () => {
      const told = { on: today, to: name, reason: reason.trim() };
      await keepTexts(tx, vaultOf(ctx.db), [{ caseId, kind: 'TRANSFER', no, text: told.reason }]);
      if (brought.names === null) return;
      const paper = transferPaper(found.case, brought.names, told);
      await keepDocument(tx, vaultOf(ctx.db), { of: found.case, paper, reckoning });
    };
    const inside = 'division' in to;
    const details = inside ? { from: found.case.division, to: to.division } : { from: found.case.division };
    return { decision, reasonCode: inside ? 'OTHER_STREET' : 'OTHER_AUTHORITY', details, also };
  });
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
): Promise<{ to: Transfer['to']; name: string } | { why: Why }> {
  const division = input.division ?? null;
  const agency = input.agency?.trim() ?? '';
  if ((division === null) === (agency === '')) return { why: 'NONE' };
  if (division === null) return { to: { agency }, name: agency };
  const found = await divisionOn(tx, division, today);
  if (found.state !== 'IN_FORCE' || found.division.level !== 'TOWNSHIP') return { why: 'NOT_A_STREET' };
  const county = await countiesOn(tx, [division, from], today);
  if (county(division) !== county(from)) return { why: 'ELSEWHERE' };
  return { to: { division }, name: found.division.name };
}
