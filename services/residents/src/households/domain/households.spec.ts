import { addDays, type LegalDate } from '@yimen/standards';
import fc from 'fast-check';
import type { Decision } from './decision.js';
import { form } from './form.js';
import { type Candidate, type Household, isMemberOn, overlaps } from './household.js';
import { join } from './join.js';
import { leave } from './leave.js';
import { householdNumber, isHouseholdNumber } from './number.js';

const on = (text: string) => text as LegalDate;
const today = on('2026-09-24');
const someone = (personId: string, stays: Candidate['stays'] = []): Candidate => ({
  ...{ personId, birthDate: on('1970-01-01'), isLiving: true, stays },
});
const order = {
  id: 'h',
  number: '37011200000019',
  division: '370112001',
  headPersonId: 'a',
  formedOn: on('2026-01-01'),
};

function next(decision: Decision): Household {
  if (decision.outcome === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return decision.next;
}

interface Taken {
  readonly person: string;
  readonly heir: string | null;
  readonly day: number;
  readonly leaves: boolean;
}

/** The household after somebody joined or left, or as it was when that was refused. */
function after(household: Household, { person, heir, day, leaves }: Taken): Household {
  const date = addDays(order.formedOn, day);
  const stays = household.members.filter((one) => one.personId === person).map((one) => ({ householdId: 'h', ...one }));
  const decision = leaves
    ? leave(household, { personId: person, leftOn: date, newHeadPersonId: heir, reason: '测试' }, today)
    : join(household, { relation: 'OTHER', joinedOn: date }, someone(person, stays), today);
  return decision.outcome === 'accepted' ? decision.next : household;
}

/** The days on which the household has somebody twice, or people without exactly one head. */
function wrongDays(household: Household): LegalDate[] {
  const days = Array.from({ length: 62 }, (_, at) => addDays(order.formedOn, at));
  return days.filter((day) => {
    const present = household.members.filter((one) => isMemberOn(one, day));
    const heads = present.filter((one) => one.relation === 'HEAD').length;
    return new Set(present.map((one) => one.personId)).size !== present.length || heads !== Math.min(1, present.length);
  });
}

describe('a household', () => {
  it('may name its head among the members again', () => {
    const members = [{ personId: 'a', relation: 'HEAD' as const, joinedOn: null }];
    expect(next(form({ ...order, members }, [someone('a')], today)).members).toHaveLength(1);
  });

  it('ends a stay on the day it ends: the next may begin that day', () => {
    const [first, second] = [
      { joinedOn: on('2026-01-01'), leftOn: on('2026-06-01') },
      { joinedOn: on('2026-06-01'), leftOn: null },
    ];
    expect(overlaps(first, second)).toBe(false);
    expect(overlaps({ ...first, leftOn: on('2026-06-02') }, second)).toBe(true);
    expect(overlaps({ joinedOn: on('2026-06-01'), leftOn: on('2026-06-01') }, second)).toBe(false);
  });

  it("makes an heir head from the day on which the head leaves, even on the heir's own first day", () => {
    const members = [{ personId: 'b', relation: 'SPOUSE' as const, joinedOn: on('2026-03-01') }];
    const formed = next(form({ ...order, members }, [someone('a'), someone('b')], today));
    const left = next(
      leave(formed, { personId: 'a', leftOn: on('2026-03-01'), newHeadPersonId: 'b', reason: '分户' }, today),
    );
    expect(left.members.filter((one) => isMemberOn(one, on('2026-03-01')))).toMatchObject([
      { personId: 'b', relation: 'HEAD' },
    ]);
  });

  it('has exactly one head on every day it has anybody, and nobody twice, whatever joins and leaves', () => {
    const people = ['a', 'b', 'c', 'd'];
    const step = fc.record({
      person: fc.constantFrom(...people),
      heir: fc.constantFrom(...people, null),
      day: fc.integer({ min: 0, max: 60 }),
      leaves: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let household = next(form({ ...order, members: [] }, [someone('a')], today));
        for (const taken of steps) {
          household = after(household, taken);
          expect(wrongDays(household)).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the number of a household', () => {
  it('notices one wrong digit', () => {
    const number = householdNumber('370112001', 42);
    expect(number).toMatch(/^3701120000042\d$/);
    expect(isHouseholdNumber(number)).toBe(true);
    for (let at = 0; at < number.length; at += 1) {
      const wrong = `${number.slice(0, at)}${(Number(number[at]) + 1) % 10}${number.slice(at + 1)}`;
      expect(isHouseholdNumber(wrong)).toBe(false);
    }
  });
});
