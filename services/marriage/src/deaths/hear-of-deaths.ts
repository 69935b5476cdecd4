import { type FieldVault, personCopies } from '@yimen/access';
import { type Moment, systemDoer } from '@yimen/casework';
import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { type LegalDate, parseLegalDate } from '@yimen/standards';
import type { Clock } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { marriageOf } from '../act/act.store.js';
import { appendActs } from '../act/append-acts.js';
import { divisionsOfMarriages } from '../act/marriage-record.js';
import type { Appending, NewAct } from '../act/new-act.js';
import { holdActsAround } from '../act/register-lock.js';
import { afterLifeStatus, type LifeHeard, type LifeStatus } from './domain/index.js';

type Changed = ReceivedEvent<'yimen.residents.person.changed.v1'>;

/**
 * What deaths, declarations of death and their withdrawal bring to the register (domain §11 DeathRegistered, DeathReportRevoked): an
 * act of the register's own, once, however often it is heard. Nobody's qualification is asked: nobody judges here.
 */
export function hearOfDeaths(clock: Clock, vault: FieldVault): Reaction {
  return reaction({
    consumer: 'marriage.hear-of-deaths',
    on: ['yimen.residents.person.changed.v1'],
    async handle(tx, event) {
      const moment: Moment = { today: clock.today(), now: clock.now() };
      await recordLifeStatus(tx, event, { doer: systemDoer(event.id), moment, vault, cause: causeOf(event) });
    },
  });
}

const causeOf = (event: Changed) => ({ causationId: event.id, traceparent: causedBy(event).traceparent });

async function recordLifeStatus(tx: EntityManager, { data }: Changed, appending: Appending): Promise<void> {
  const { personId, lifeStatus: status, lifeStatusOn } = data;
  const { today } = appending.moment;
  // What is older than what residents has said since is out of date, in whatever order it comes.
  const newest = (await personCopies(tx, [personId])).get(personId)?.version ?? data.version;
  if (data.version < newest) return;
  const on: LegalDate = parseLegalDate(lifeStatusOn ?? '') ?? today;
  await bringLifeStatus(tx, { personId, status, on, today }, appending);
}

/**
 * What a death that was heard before brings to a marriage that has come to the register since. The copy of residents has no day of it: it
 * counts from today, and residents' next word with the day corrects it.
 */
export async function bringKnownDeaths(
  tx: EntityManager,
  parties: readonly (string | null)[],
  appending: Appending,
): Promise<void> {
  const { today } = appending.moment;
  const copies = await personCopies(
    tx,
    parties.filter((id) => id !== null),
  );
  for (const { personId, lifeStatus } of copies.values()) {
    const status = deaths.find((one) => one === lifeStatus);
    if (status !== undefined) await bringLifeStatus(tx, { personId, status, on: today, today }, appending);
  }
}

const deaths: readonly LifeStatus[] = ['DEAD', 'DECLARED_DEAD'];

async function bringLifeStatus(tx: EntityManager, heard: LifeHeard, appending: Appending): Promise<void> {
  const acts = await holdActsAround(tx, [heard.personId]);
  if (acts.length === 0) return;
  const wanted = afterLifeStatus(acts, heard);
  if (wanted.length === 0) return;
  const marriages = wanted.map(({ about }) => {
    const act = acts.find(({ id }) => id === about);
    return act === undefined ? about : marriageOf(acts, act);
  });
  const divisions = await divisionsOfMarriages(tx, marriages);
  const all = wanted.map((act, at): NewAct => ({ ...act, division: divisions.get(marriages[at] ?? '') ?? '' }));
  const answer = await appendActs(tx, all, appending);
  // What a death brings fits what is on record; were it not so, the event is parked and somebody looks.
  if (answer.outcome === 'refused') throw new Error(`the register does not take it: ${answer.problems[0]?.code}`);
}
