import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { holdLaw } from '../standards/law-lock.js';
import {
  type Answer,
  systemActor as by,
  endByDeath,
  memberDied,
  type Reckoning,
  restoreAfterMistake,
  resumeAward,
  reviewBecause,
  type SubsistenceCase,
  suspendAward,
} from '../subsistence-allowance/domain/index.js';
import { type CaseOfPerson, casesOfPerson } from './cases-of-person.js';
import { decideBySystem, type SystemPapers } from './decide-by-system.js';

type Changed = ReceivedEvent<'yimen.residents.person.changed.v1'>;
/** What was heard of a person's life, and on which day of the law. */
type Heard = {
  readonly personId: string;
  readonly status: Changed['data']['lifeStatus'];
  readonly diedOn: LegalDate;
  readonly today: LegalDate;
  readonly ref: string;
};
type Asked = { readonly found: SubsistenceCase; readonly alone: boolean; readonly reckoning: Reckoning } & SystemPapers;

/**
 * What a death, one that is only reported, and one that was a mistake bring (domain §11 DeathRegistered, DeathReportRevoked). Reported by
 * one source: whoever is paid alone is suspended at once, a household is looked at again. Confirmed: whoever was paid alone is paid until
 * the month of death and what followed is claimed back; a household is reckoned without them. A mistake is made good.
 */
export function hearOfDeaths(clock: Clock): Reaction {
  return reaction({
    consumer: 'assistance.hear-of-deaths',
    on: ['yimen.residents.person.changed.v1'],
    async handle(tx, event) {
      const { personId, lifeStatus: status, lifeStatusOn, version } = event.data;
      const concerned = await casesOfPerson(tx, personId);
      if (concerned.length === 0) return;
      const today = clock.today();
      const diedOn = parseLegalDate(lifeStatusOn ?? '') ?? today;
      const heard: Heard = { personId, status, diedOn, today, ref: `${personId}/${version}` };
      await holdLaw(tx);
      await decideAll(tx, concerned, heard, { now: clock.now(), cause: causeOf(event) });
    },
  });
}

const causeOf = (event: Changed) => ({ causationId: event.id, traceparent: causedBy(event).traceparent });
type When = { readonly now: Date; readonly cause: ReturnType<typeof causeOf> };

async function decideAll(tx: EntityManager, concerned: readonly CaseOfPerson[], heard: Heard, { now, cause }: When) {
  const alone = new Map(concerned.map((each) => [each.caseId, each.alone]));
  const { status, today } = heard;
  const action =
    status === 'SUSPECTED_DEAD' ? 'suspendAward' : status === 'ALIVE' ? 'resumeAward' : ('endByDeath' as const);
  await decideBySystem(tx, [...alone.keys()], {
    ...{ action, reasonCode: status, moment: { today, now }, cause },
    decide: (found, reckoning, papers) =>
      decideOne({ found, reckoning, ...papers, alone: alone.get(found.id) === true }, heard),
  });
}

function decideOne(asked: Asked, heard: Heard): Answer | null {
  switch (heard.status) {
    case 'SUSPECTED_DEAD':
      return reported(asked, heard);
    case 'DEAD':
    case 'DECLARED_DEAD':
      return confirmed(asked, heard);
    case 'ALIVE':
      return mistaken(asked, heard);
    default:
      return null;
  }
}

function reported({ found, alone, reckoning, decisionId, numberOf }: Asked, { today, ref }: Heard): Answer | null {
  const because = { by, today, reviewId: uuidv7(), trigger: 'DEATH' as const, ref };
  if (!alone) return reviewBecause(found, because);
  const text = '一个来源报告保障对象死亡，待核实；查明为误报的，恢复并补发。';
  const papers = { decisionId, documentNo: numberOf('SUSPEND') };
  return suspendAward(found, { ...reckoning, ...because, ...papers, reason: 'DEATH_REPORTED', text });
}

function confirmed({ found, alone, reckoning, ...papers }: Asked, { personId, diedOn, today }: Heard): Answer | null {
  const { decisionId, numberOf } = papers;
  const order = { by, today, diedOn };
  return alone
    ? endByDeath(found, { ...reckoning, ...order, decisionId, documentNo: numberOf('END') })
    : memberDied(found, { ...order, personId, reviewId: uuidv7() });
}

function mistaken({ found, reckoning, decisionId, numberOf }: Asked, { today }: Heard): Answer | null {
  const reason = '死亡报告已作为误报撤销。';
  const order = { ...reckoning, by, today, reason, decisionId, documentNo: numberOf('RESUME') };
  if (found.status === 'TERMINATED') return restoreAfterMistake(found, order);
  return found.suspension?.reason === 'DEATH_REPORTED' ? resumeAward(found, order) : null;
}
