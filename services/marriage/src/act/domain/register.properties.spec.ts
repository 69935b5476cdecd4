import { addDays, type LegalDate, legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { type Act, type ActKind, actKinds, appendRefused, founds, marriedPeriods, statusAt } from './index.js';

const people = ['a', 'b', 'c', 'd'] as const;
const begin = legalDate('2000-01-01');
const day = (n: number): LegalDate => addDays(begin, n);

type Wish = { kind: ActKind; one: number; other: number; about: number; on: number };
const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...actKinds),
    one: fc.nat(3),
    other: fc.nat(3),
    about: fc.nat(30),
    on: fc.nat(400),
  }),
  { maxLength: 30 },
);

/** Random wishes, of which the register takes what it may: what is left is a history that can be. */
function history(all: readonly Wish[]): Act[] {
  const acts: Act[] = [];
  for (const wish of all) {
    const act = wished(wish, acts);
    if (act !== null && appendRefused(acts, [act]) === null) acts.push(act);
  }
  return acts;
}

function wished({ kind, one, other, about, on }: Wish, acts: readonly Act[]): Act | null {
  const seq = acts.length + 1;
  const fixed = { id: `act-${seq}`, seq, kind, effectiveOn: day(on), recordedOn: day(on), source: 'LOCAL' as const };
  const name = (at: number) => people[at] ?? 'a';
  if (founds({ kind })) return { ...fixed, parties: [name(one), name(other)], about: null, personId: null };
  const of = acts[about % Math.max(1, acts.length)];
  if (of === undefined) return null;
  return { ...fixed, parties: of.parties, about: of.id, personId: of.parties[one % 2] ?? null };
}

const days = Array.from({ length: 41 }, (_, at) => day(at * 10));

describe('the register, whatever is asked of it', () => {
  it('never has a person in two marriages on one day', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const periods = marriedPeriods(history(all));
        for (const on of days) {
          const bound = periods.filter(({ from, to }) => from <= on && (to === null || on < to));
          expect(new Set(bound.map(({ personId }) => personId)).size).toBe(bound.length);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('folds the same twice, and in whatever order the acts are read', () => {
    fc.assert(
      fc.property(wishes, fc.nat(400), (all, on) => {
        const acts = history(all);
        const [forwards, backwards] = [acts, [...acts].reverse()];
        for (const person of people)
          expect(statusAt(backwards, person, { asOf: day(on) })).toEqual(statusAt(forwards, person, { asOf: day(on) }));
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('a spouse is the spouse of the spouse, except who is set free of a disputed record', () => {
    fc.assert(
      fc.property(wishes, fc.nat(400), (all, on) => {
        const acts = history(all);
        const free = new Set(acts.filter(({ kind }) => kind === 'CONDITIONAL_ALLOWANCE').map(({ about }) => about));
        for (const person of people) {
          const { spouseId, actId } = statusAt(acts, person, { asOf: day(on) });
          if (spouseId === null || free.has(actId)) continue;
          expect(statusAt(acts, spouseId, { asOf: day(on) }).spouseId).toBe(person);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('a revocation at the end restores exactly what was before the act that it revokes', () => {
    fc.assert(
      fc.property(wishes, fc.nat(400), (all, on) => {
        const before = history(all);
        const act: Act = {
          ...{ id: 'new', seq: 1_000, kind: 'MARRIAGE', parties: ['a', 'b'], about: null, personId: null },
          ...{ effectiveOn: day(380), recordedOn: day(400), source: 'LOCAL' },
        };
        if (appendRefused(before, [act]) !== null) return;
        const revoked: Act = { ...act, id: 'revoked', seq: 1_001, kind: 'REVOCATION', about: 'new' };
        const after = [...before, act, revoked];
        for (const person of people)
          expect(statusAt(after, person, { asOf: day(on) })).toEqual(statusAt(before, person, { asOf: day(on) }));
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
