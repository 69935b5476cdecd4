import { systemDoer } from '@yimen/casework';
import { causedBy, type Reaction, type ReceivedEvent, reaction } from '@yimen/events';
import { parseLegalDate } from '@yimen/standards';
import { type Clock, vaultOf } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { commitDivorces, type DivorceChange } from './commit-divorces.js';
import { divorcesWhere } from './divorce.store.js';
import { type DivorceAnswer, type DivorceCase, endByDeath, endWithMarriage } from './domain/index.js';

type Tools = { readonly clock: Clock; readonly db: DataSource };

/** One of the two died, or was declared dead: the application ends, and no certificate is issued (domain §26). A mistake revives nothing. */
export function endDivorcesOfTheDead(tools: Tools): Reaction {
  return reaction({
    consumer: 'marriage.end-divorces-of-the-dead',
    on: ['yimen.residents.person.changed.v1'],
    async handle(tx, event) {
      const { personId, lifeStatus, lifeStatusOn } = event.data;
      if (lifeStatus !== 'DEAD' && lifeStatus !== 'DECLARED_DEAD') return;
      const today = tools.clock.today();
      const diedOn = parseLegalDate(lifeStatusOn ?? '') ?? today;
      await end(tx, tools, event, {
        ...{ personId, action: 'endByDeath' },
        decide: (found) => endByDeath(found, { personId, diedOn, today }),
      });
    },
  });
}

/** The register says that the marriage ended or was void: by a court, by a revocation, by a death that was registered here first. */
export function endDivorcesWithMarriages(tools: Tools): Reaction {
  return reaction({
    consumer: 'marriage.end-divorces-with-marriages',
    on: [
      'yimen.marriage.divorce.registered.v1',
      'yimen.marriage.registration.revoked.v1',
      'yimen.marriage.marriage.ended.v1',
    ],
    async handle(tx, event) {
      const { personId, marriageId } = event.data;
      const today = tools.clock.today();
      await end(tx, tools, event, {
        ...{ personId, action: 'endWithMarriage' },
        decide(found) {
          if (found.marriageActId !== marriageId) return null;
          const dead = 'deceasedId' in event.data ? event.data.deceasedId : null;
          if (dead === null) return endWithMarriage(found, today);
          return endByDeath(found, { personId: dead, diedOn: event.data.effectiveOn as typeof today, today });
        },
      });
    },
  });
}

type Ending = {
  readonly personId: string;
  readonly action: string;
  readonly decide: (found: DivorceCase) => DivorceAnswer | null;
};

/** The open application of the person, if there is one, ended; whoever hears it late, twice or in another order comes to the same. */
async function end(
  tx: EntityManager,
  { clock, db }: Tools,
  event: ReceivedEvent,
  { personId, action, decide }: Ending,
): Promise<void> {
  const of = 'd.id IN (SELECT p.case_id FROM divorce_party p WHERE p.open AND p.person_id = $1::uuid)';
  const open = await divorcesWhere(tx, of, [personId], 'FOR UPDATE OF d');
  const changes = open.flatMap((before): DivorceChange[] => {
    const answer = decide(before.found);
    if (answer === null || answer.outcome === 'refused') return [];
    return [{ before, next: answer.next, facts: answer.facts, division: before.division }];
  });
  const moment = { today: clock.today(), now: clock.now() };
  const doer = systemDoer(event.id);
  await commitDivorces(tx, changes, { doer, action, moment, vault: vaultOf(db), cause: causedBy(event) });
}
