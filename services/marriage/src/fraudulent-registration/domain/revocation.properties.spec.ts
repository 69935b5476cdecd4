import { addDays, legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { type Act, type ActKind, actKinds, appendRefused, founds, statusAt } from '../../act/domain/index.js';

const people = ['a', 'b', 'c', 'd'] as const;
const begin = legalDate('2000-01-01');
const day = (n: number) => addDays(begin, n);

type Wish = {
  readonly kind: ActKind;
  readonly one: number;
  readonly other: number;
  readonly about: number;
  readonly on: number;
};
const wish = fc.record({
  kind: fc.constantFrom(...actKinds),
  one: fc.nat(3),
  other: fc.nat(3),
  about: fc.nat(30),
  on: fc.nat(400),
});

/** The act that a wish asks for, with the acts that are there; null when it cannot be. */
function wished({ kind, one, other, about, on }: Wish, acts: readonly Act[]): Act | null {
  const seq = (acts.at(-1)?.seq ?? 0) + 1;
  const fixed = {
    id: `act-${seq}`,
    seq,
    kind,
    recordedOn: day(500 + seq),
    effectiveOn: day(on),
    source: 'LOCAL' as const,
  };
  const [a, b] = [people[one % 4] ?? 'a', people[other % 4] ?? 'b'];
  if (founds({ kind })) return { ...fixed, parties: [a, b], about: null, personId: null };
  const of = acts[about % Math.max(acts.length, 1)];
  if (of === undefined) return null;
  return { ...fixed, parties: of.parties, about: of.id, personId: of.parties[one % 2] ?? null };
}

function grown(wishes: readonly Wish[], before: readonly Act[] = []): Act[] {
  const acts = [...before];
  for (const each of wishes) {
    const act = wished(each, acts);
    if (act !== null && appendRefused(acts, [act]) === null) acts.push(act);
  }
  return acts;
}

/** Everybody's status on many days. */
const everything = (acts: readonly Act[]) =>
  people.flatMap((id) => Array.from({ length: 45 }, (_, at) => statusAt(acts, id, { asOf: day(at * 10) })));

const revocation = (of: Act, seq: number): Act => ({
  ...{ id: 'revocation', seq, kind: 'REVOCATION', parties: of.parties, about: of.id, personId: null },
  ...{ effectiveOn: of.effectiveOn, recordedOn: day(900), source: 'LOCAL' },
});

describe('撤销登记, for random registers', () => {
  it('restores exactly what was before: everybody is on every day what they were without that registration', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), wish, fc.array(wish, { maxLength: 6 }), (history, last, later) => {
        const before = grown(history);
        const marriage = wished({ ...last, kind: 'MARRIAGE' }, before);
        if (marriage === null || appendRefused(before, [marriage]) !== null) return;
        // What happens to that marriage afterwards goes with it: a divorce, a death, a reissue of it.
        const about = grown(
          later.filter(({ kind }) => !founds({ kind })).map((each) => ({ ...each, about: before.length })),
          [...before, marriage],
        );
        if (appendRefused(about, [revocation(marriage, 999)]) !== null) return;
        expect(everything([...about, revocation(marriage, 999)])).toEqual(everything(before));
      }),
      { numRuns: 300 },
    );
  });

  it('revoked itself, the registration is there again as it was', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 20 }), fc.nat(30), (history, at) => {
        const acts = grown(history);
        const marriages = acts.filter(founds);
        const marriage = marriages[at % Math.max(marriages.length, 1)];
        if (marriage === undefined) return;
        const revoked = revocation(marriage, 998);
        if (appendRefused(acts, [revoked]) !== null) return;
        const undone: Act = { ...revocation(revoked, 999), id: 'undone' };
        if (appendRefused([...acts, revoked], [undone]) !== null) return;
        expect(everything([...acts, revoked, undone])).toEqual(everything(acts));
      }),
      { numRuns: 300 },
    );
  });
});
