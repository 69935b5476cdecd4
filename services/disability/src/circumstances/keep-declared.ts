import { appendAudit } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { reassess } from '../award/reassess.js';
import { lawsOf } from '../standards/laws-of.js';
import type { DeclaredRow } from './declared.row.js';
import { entryOfDeclared } from './domain/index.js';
import { keepEntries } from './keep-entries.js';

/**
 * Whatever was recorded of a circumstance is kept among the words of its series, told, on the trail, and the person's awards are looked
 * at again: all in the transaction of the record.
 */
export async function keepDeclared(ctx: RequestContext, tx: EntityManager, row: DeclaredRow, action: string) {
  const { id: circumstanceId, personId, kind, from, to, status, version, division } = row;
  const { actor, today, clock } = ctx;
  const persons = await keepEntries(tx, [entryOfDeclared(row, today)]);
  await appendAudit(tx, {
    ...{ actor, action, legalDate: today, division },
    subject: { type: 'DisabilityDeclaredCircumstance', id: circumstanceId },
    details: { kind, status },
  });
  const telling = { subjectVersion: version, legalDate: today, division };
  const data = { circumstanceId, personId, kind, version };
  await appendToOutbox(tx, [
    status === 'STANDING'
      ? eventOf('yimen.disability.circumstance.recorded.v1', { ...data, from, to }, telling)
      : eventOf('yimen.disability.circumstance.ended.v1', { ...data, to: status === 'ENDED' ? to : null }, telling),
  ]);
  await reassess(tx, { personIds: persons }, { today, now: clock.now(), laws: lawsOf, because: action });
}
