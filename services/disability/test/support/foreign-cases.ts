import { randomUUID } from 'node:crypto';
import type { Actor } from '@yimen/access';
import { type EventData, eventOf } from '@yimen/events';
import { type LegalDate, legalDate } from '@yimen/standards';
import { streetA } from '@yimen/testing';
import { v7 } from 'uuid';
import { reckoningsOf } from '../../src/certificate/certificate-laws.js';
import { commitForeigns } from '../../src/cross-province/commit-foreign.js';
import { acceptForeign, type ForeignCase, pushForeign } from '../../src/cross-province/domain/index.js';
import { nextForeignNumber } from '../../src/cross-province/foreign-case.store.js';
import type { Office } from './an-office.js';

/** The clerk in whose name cases are written here. */
export const clerk: Actor = { sub: 'clerk-li', kind: 'officer', posts: [], trace: 'test' };

/** So many applications, each of somebody else, accepted complete and pushed to another province on a day. */
export async function pushedCases(
  { service }: Pick<Office, 'service'>,
  count: number,
  on: LegalDate,
): Promise<ForeignCase[]> {
  return service.db.transaction(async (tx) => {
    const when = { today: on, reckoning: (await reckoningsOf(tx, [streetA], on))(streetA) };
    const pushed: ForeignCase[] = [];
    for (let n = 0; n < count; n += 1) {
      const asked = { id: v7(), number: await nextForeignNumber(tx, streetA, on), allowance: 'CARE' as const };
      const people = { personId: randomUUID(), applicantId: randomUUID(), intakeId: randomUUID() };
      const places = { division: streetA, homeDivision: '440305', appliedOn: on, missing: [] };
      const accepted = acceptForeign({ ...asked, ...people, ...places }, when);
      const sent = accepted.outcome === 'refused' ? accepted : pushForeign(accepted.next, when);
      if (sent.outcome === 'refused') throw new Error(sent.refusal.because);
      pushed.push(sent.next);
    }
    const steps = pushed.map((each) => ({ before: null, next: { case: each, doubts: [] } }));
    const by = { actor: clerk, role: 'street-clerk', action: 'test', today: on };
    await commitForeigns(tx, steps, { happened: 'push', by });
    return pushed;
  });
}

export type Determined = EventData<'yimen.other-province.application.determined.v1'>;

/** What the home province says of a case: granted from the month of the handing in, unless it says otherwise. */
export const determinedTold = (
  { id: requestId, personId, appliedOn }: Pick<ForeignCase, 'id' | 'personId' | 'appliedOn'>,
  more: Partial<Determined> = {},
) => {
  const data: Determined = {
    ...{ requestId, personId, allowance: 'CARE', outcome: 'GRANTED', monthlyAmount: '176.00', reasonCode: null },
    ...{ startMonth: appliedOn.slice(0, 7), determinedOn: appliedOn, ...more },
  };
  const told = { subjectVersion: 1, legalDate: legalDate(appliedOn) };
  return eventOf('yimen.other-province.application.determined.v1', data, told);
};
