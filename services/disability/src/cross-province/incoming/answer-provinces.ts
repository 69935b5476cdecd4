import { appendAudit } from '@yimen/access';
import { systemDoer } from '@yimen/casework';
import { appendToOutbox, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { answerTold, type Determined, type Received, receivedOfCase, writeAnswer } from './received.row.js';

type Told = ReceivedEvent<
  | 'yimen.disability.case.confirmed.v1'
  | 'yimen.disability.case.refused.v1'
  | 'yimen.disability.case.not-accepted.v1'
  | 'yimen.disability.case.withdrawn.v1'
>;

/**
 * An application that another province pushed is determined: that province is told, so that it tells its applicant. A refusal that an
 * objection overturns is told again as what it is now.
 */
export function answerProvinces(clock: Clock): Reaction {
  return reaction({
    consumer: 'disability.answer-provinces',
    on: [
      'yimen.disability.case.confirmed.v1',
      'yimen.disability.case.refused.v1',
      'yimen.disability.case.not-accepted.v1',
      'yimen.disability.case.withdrawn.v1',
    ],
    async handle(tx, event) {
      const received = await receivedOfCase(tx, event.data.caseId);
      if (received !== null) await answer(tx, received, event, clock);
    },
  });
}

async function answer(tx: EntityManager, received: Received, event: Told, clock: Clock): Promise<void> {
  const { outcome, reasonCode, ...determined } = whatOf(event);
  if (received.outcome === outcome) return;
  const answeredOn = clock.today();
  const next: Received = { ...received, outcome, reasonCode, answeredOn, version: received.version + 1 };
  await writeAnswer(tx, next);
  await appendAudit(tx, {
    ...{ actor: systemDoer(event.id).actor, action: 'disability.cross-province.answer', legalDate: answeredOn },
    subject: { type: 'CrossProvinceRequest', id: next.requestId },
    division: next.homeDivision,
    details: { caseId: next.caseId, outcome, reasonCode, version: next.version },
  });
  await appendToOutbox(tx, [answerTold(next, determined, { today: answeredOn })]);
}

function whatOf(event: Told): Determined & Pick<Received, 'outcome' | 'reasonCode'> {
  const none = { outcome: 'REFUSED' as const, monthlyAmount: null, startMonth: null };
  switch (event.type) {
    case 'yimen.disability.case.confirmed.v1': {
      const { monthlyAmount, awardFrom: startMonth, decidedOn: determinedOn } = event.data;
      return { outcome: 'GRANTED', reasonCode: null, monthlyAmount, startMonth, determinedOn };
    }
    case 'yimen.disability.case.refused.v1':
      return { ...none, reasonCode: event.data.reasonCodes[0] ?? 'NOT_ENTITLED', determinedOn: event.data.decidedOn };
    case 'yimen.disability.case.not-accepted.v1':
    case 'yimen.disability.case.withdrawn.v1':
      return { ...none, reasonCode: event.data.reasonCode, determinedOn: event.legalDate };
  }
}
