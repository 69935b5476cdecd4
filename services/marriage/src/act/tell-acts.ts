import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { marriageOf } from './act.store.js';
import { type Act, type ActBasis, founds, isMarried, type MaritalStatus, statusAt, voids } from './domain/index.js';
import type { AppendedAct, NewAct } from './new-act.js';

type Appended = {
  readonly before: readonly Act[];
  readonly after: readonly Act[];
  readonly added: readonly AppendedAct[];
  readonly wanted: readonly NewAct[];
};
type Heard = Omit<Telling, 'subjectVersion'>;

/** What is told of the acts: one event a person, since a fact about two persons is one event each; no name, no number, no text. */
export function tellActs({ before, after, added, wanted }: Appended, telling: Heard): DomainEvent[] {
  return added.flatMap((act, at) =>
    act.parties.flatMap((personId) => {
      if (personId === null) return [];
      const known = after.filter(({ seq }) => seq <= act.seq);
      const status = (acts: readonly Act[]) => statusAt(acts, personId, { asOf: telling.legalDate });
      const version = known.filter(({ parties }) => parties.includes(personId)).length;
      const was = at === 0 ? before : after.filter(({ seq }) => seq < act.seq);
      const told = { ...telling, subjectVersion: version, division: wanted[at]?.division };
      const about = { act, personId, version, was: status(was), is: status(known), acts: known };
      return [toldOf(about, wanted[at], told)];
    }),
  );
}

type About = {
  readonly act: AppendedAct;
  readonly personId: string;
  readonly version: number;
  readonly was: MaritalStatus;
  readonly is: MaritalStatus;
  readonly acts: readonly Act[];
};

const registeredAs = {
  '10': 'FIRST',
  '21': 'FIRST',
  '22': 'RE',
  '23': 'RESTORE',
  '30': 'FIRST',
  '40': 'FIRST',
} as const;

function toldOf(about: About, wanted: NewAct | undefined, telling: Telling): DomainEvent {
  const { act, is } = about;
  const base = baseOf(about, telling.legalDate);
  switch (act.kind) {
    case 'MARRIAGE':
    case 'REMARRIAGE':
      return eventOf('yimen.marriage.marriage.registered.v1', { ...base, kind: registeredAs[is.code] }, telling);
    case 'RETROACTIVE':
      return eventOf('yimen.marriage.marriage.registered.v1', { ...base, kind: 'RETROACTIVE' }, telling);
    case 'DIVORCE': {
      const basis = wanted?.basis === 'COURT' ? 'COURT' : 'AGREEMENT';
      return eventOf('yimen.marriage.divorce.registered.v1', { ...base, basis }, telling);
    }
    case 'WIDOWED':
    case 'DEATH_DECLARED': {
      const because = act.kind === 'WIDOWED' ? 'DEATH' : 'DEATH_DECLARED';
      return eventOf('yimen.marriage.marriage.ended.v1', { ...base, because, deceasedId: act.personId }, telling);
    }
    default:
      return laterTold({ ...about, base, kind: act.kind, basis: wanted?.basis ?? null }, telling);
  }
}

type Later = About & {
  readonly base: ReturnType<typeof baseOf>;
  readonly kind: Noted['kind'];
  readonly basis: ActBasis | null;
};

/** What is told of an act about another: that a marriage never was, that one is there again, or that something was noted. */
function laterTold({ act, acts, base, basis, is, kind, was }: Later, telling: Telling): DomainEvent {
  const about = acts.find(({ id }) => id === act.about);
  if (voids(act) && about !== undefined && founds(about)) {
    const never = { revokedActId: about.id, effectiveFrom: about.effectiveOn, basis: revokedFor(act, basis) };
    return eventOf('yimen.marriage.registration.revoked.v1', { ...base, ...never }, telling);
  }
  if (isMarried(is) && !isMarried(was))
    return eventOf('yimen.marriage.marriage.registered.v1', { ...base, kind: 'REVIVED' }, telling);
  return eventOf('yimen.marriage.act.noted.v1', { ...base, kind }, telling);
}

type Revoked = EventData<'yimen.marriage.registration.revoked.v1'>;
type Noted = EventData<'yimen.marriage.act.noted.v1'>;

function revokedFor({ kind }: Act, basis: ActBasis | null): Revoked['basis'] {
  if (basis === 'COURT_INVALID' || basis === 'COURT_ANNULLED' || basis === 'FRAUD' || basis === 'MISTAKE') return basis;
  return kind === 'ANNULMENT' ? 'COURT_INVALID' : 'MISTAKE';
}

/** What every event of the register says: whom, by which act of which marriage, from when, and what the person is now. */
function baseOf({ act, personId, version, is, acts }: About, registeredOn: LegalDate) {
  return {
    ...{ personId, version, registeredOn, actId: act.id, effectiveOn: act.effectiveOn },
    spouseId: act.parties.find((id) => id !== personId) ?? null,
    marriageId: marriageOf(acts, act),
    ...{ maritalStatus: is.status, maritalCode: is.code },
  };
}
