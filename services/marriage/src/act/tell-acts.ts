import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { marriageOf } from './act.store.js';
import {
  type Act,
  type ActBasis,
  founds,
  isMarried,
  type MaritalStatus,
  statusAt,
  thirdPersons,
  voids,
} from './domain/index.js';
import type { AppendedAct, NewAct } from './new-act.js';
import { toldToNetwork } from './tell-network.js';

type Appended = {
  readonly after: readonly Act[];
  readonly added: readonly AppendedAct[];
  readonly wanted: readonly NewAct[];
};
type Heard = Omit<Telling, 'subjectVersion'>;

/**
 * What is told of the acts: one event a person, since a fact about two persons is one event each, also to a third whom an act between
 * others makes married or free; and what the national network has to hear. No name, no number, no text.
 */
export function tellActs({ after, added, wanted }: Appended, telling: Heard): DomainEvent[] {
  return added.flatMap((act, at) => {
    const order = wanted[at];
    const earlier = after.filter(({ seq }) => seq < act.seq);
    const acts = after.filter(({ seq }) => seq <= act.seq);
    const told = { ...telling, subjectVersion: act.seq, division: order?.division };
    const status = (known: readonly Act[], personId: string) => statusAt(known, personId, { asOf: telling.legalDate });
    const couple = act.parties.filter((id) => id !== null);
    return [
      ...couple.map((personId) => {
        const about = { act, personId, was: status(earlier, personId), is: status(acts, personId), acts };
        return toldOf(about, order, told);
      }),
      ...thirdPersons(act, { before: earlier, after: acts }, telling.legalDate).map((third) =>
        toldToThird({ act, acts, ...third }, told),
      ),
      ...toldToNetwork(act, { acts, basis: order?.basis ?? null }, { ...telling, division: order?.division }),
    ];
  });
}

/** `act.seq` is the version of the person's part of the register: it grows with every act that concerns them. */
type About = {
  readonly act: AppendedAct;
  readonly personId: string;
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
  if (basis === 'COURT_INVALID' || basis === 'COURT_ANNULLED' || basis === 'FRAUD' || basis === 'OTHER_REGISTRY')
    return basis;
  return kind === 'ANNULMENT' && basis !== 'MISTAKE' ? 'COURT_INVALID' : 'MISTAKE';
}

/** What every event of the register says: whom, by which act of which marriage, from when, and what the person is now. */
function baseOf({ act, personId, is, acts }: About, registeredOn: LegalDate) {
  return {
    ...{ personId, version: act.seq, registeredOn, actId: act.id, effectiveOn: act.effectiveOn },
    spouseId: act.parties.find((id) => id !== personId) ?? null,
    marriageId: marriageOf(acts, act),
    ...{ maritalStatus: is.status, maritalCode: is.code },
  };
}

/** What a third person hears: that an earlier marriage of theirs is there again, or that it is not, after all. */
function toldToThird(about: About, telling: Telling): DomainEvent {
  const { act, personId, acts, was, is } = about;
  const marriage = is.actId ?? was.actId ?? marriageOf(acts, act);
  const base = {
    ...{ personId, version: act.seq, registeredOn: telling.legalDate, actId: act.id, marriageId: marriage },
    ...{ effectiveOn: is.since ?? act.effectiveOn, spouseId: is.spouseId ?? was.spouseId },
    ...{ maritalStatus: is.status, maritalCode: is.code },
  };
  if (isMarried(is)) return eventOf('yimen.marriage.marriage.registered.v1', { ...base, kind: 'REVIVED' }, telling);
  const death = acts.filter(({ kind, about: of }) => of === marriage && deaths.includes(kind)).at(-1);
  const because = death?.kind === 'WIDOWED' ? 'DEATH' : 'DEATH_DECLARED';
  const deceasedId = death?.personId ?? null;
  return eventOf('yimen.marriage.marriage.ended.v1', { ...base, because, deceasedId }, telling);
}

const deaths: readonly Act['kind'][] = ['WIDOWED', 'DEATH_DECLARED'];
