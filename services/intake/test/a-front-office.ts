import { randomUUID } from 'node:crypto';
import { type DomainEvent, type EventData, eventOf } from '@yimen/events';
import { legalDate, mintCaseNumber } from '@yimen/standards';
import {
  aDistrict,
  type BootedService,
  bootService,
  publishAsOutside,
  settled,
  streetA,
  streetB,
} from '@yimen/testing';
import { intake } from '../src/intake.definition.js';

export const today = '2026-09-24';

export const staff = {
  'admin-a': ['administrator', '370112'],
  'clerk-li': ['street-clerk', streetA],
  'clerk-wang': ['street-clerk', streetB],
  'village-zhang': ['village-worker', '370112001001'],
  'bureau-wu': ['bureau-officer', '370112'],
  'leader-zhou': ['street-leader', streetA],
} as const;

/** The front office of the tests' small district, with its officers told. */
export async function aFrontOffice(options: Parameters<typeof bootService>[1] = {}) {
  const house = await bootService(intake, { today, ...options });
  return { house, askers: await aDistrict([house], staff) };
}

type Told<T extends Parameters<typeof eventOf>[0]> = EventData<T>;
const telling = { subjectVersion: 1, legalDate: legalDate(today) };

/** A person as residents tells of them. */
export function personTold(
  personId: string,
  hukouDivision: string,
  more: Partial<Told<'yimen.residents.person.registered.v1'>> = {},
): DomainEvent {
  const data = {
    personId,
    birthDate: '1980-02-01',
    sex: 'MALE',
    hukouDivision,
    residenceDivision: hukouDivision,
    lifeStatus: 'ALIVE',
    version: 1,
    ...more,
  } as Told<'yimen.residents.person.registered.v1'>;
  return eventOf('yimen.residents.person.registered.v1', data, telling);
}

/** A household as residents tells of it. */
export function householdTold(
  householdId: string,
  division: string,
  persons: readonly string[],
  version = 1,
): DomainEvent {
  const members = persons.map((personId, at) => ({
    personId,
    relation: at === 0 ? 'HEAD' : 'OTHER',
    from: '2020-01-01',
    to: null,
  }));
  const data = { householdId, division, members, version };
  return eventOf('yimen.residents.household.changed.v1', data, { ...telling, subjectVersion: version });
}

export interface ToldCase {
  readonly id: string;
  readonly number: string;
  readonly applicant: string;
  readonly events: readonly DomainEvent[];
}

let serial = 0;

/** A mandate as residents tells of it, and its end. */
export function mandateTold(personId: string, agentId: string) {
  const ids = { representationId: randomUUID(), personId, agentId };
  const data = { ...ids, kind: 'ENTRUSTED', matters: ['SOCIAL_ASSISTANCE'], from: today, until: '2027-09-23' } as const;
  const matters = [...data.matters];
  return {
    granted: eventOf('yimen.residents.representation.granted.v1', { ...data, matters, version: 1 }, telling),
    ended: eventOf(
      'yimen.residents.representation.ended.v1',
      { ...data, matters, endedOn: today, version: 2 },
      { ...telling, subjectVersion: 2 },
    ),
  };
}

/** A case as assistance tells of it: applied for and, unless told otherwise, accepted and in verification. */
export function aCase(
  given: { division?: string; applicant?: string; intakeId?: string; steps?: number; dueOn?: string } = {},
): ToldCase {
  serial += 1;
  const {
    division = streetA,
    applicant = randomUUID(),
    intakeId = randomUUID(),
    steps = 3,
    dueOn = '2026-11-12',
  } = given;
  const number = mintCaseNumber({ division: '370112', date: legalDate(today), domain: 'AST', serial });
  const id = sortableId(serial);
  const common = {
    caseId: id,
    number,
    item: 'AST-01',
    division,
    applicant,
    householdId: randomUUID(),
    intakeId,
    appliedOn: today,
  };
  const applied = { ...common, status: 'SUBMITTED', acceptedOn: null, dueOn: null, actorRole: 'street-clerk' } as const;
  const accepted = { ...applied, status: 'ACCEPTED', acceptedOn: today, dueOn } as const;
  const checking = { ...accepted, status: 'INVESTIGATING', actorRole: 'street-reviewer' } as const;
  const at = (subjectVersion: number) => ({ ...telling, subjectVersion, division });
  const events = [
    eventOf('yimen.assistance.case.applied.v1', { ...applied, version: 1, members: [applicant] }, at(1)),
    eventOf('yimen.assistance.case.accepted.v1', { ...accepted, version: 2 }, at(2)),
    eventOf(
      'yimen.assistance.case.verification-started.v1',
      { ...checking, version: 3, sources: ['BANK'], answerBy: '2026-09-30' },
      at(3),
    ),
  ];
  return { id, number, applicant, events: events.slice(0, steps) };
}

type Work = NonNullable<Told<'yimen.assistance.case.accepted.v1'>['work']>;
type Status = Told<'yimen.assistance.case.accepted.v1'>['status'];

/** A case as its newest event tells it: in which state, whom it waits for, what is due. */
export function aCaseInWork(
  given: Partial<Work> & { division?: string; status?: Status; dueOn?: string | null; applicant?: string } = {},
): ToldCase {
  serial += 1;
  const { division = streetA, status = 'ACCEPTED', dueOn = '2026-11-12', applicant = randomUUID(), ...work } = given;
  const number = mintCaseNumber({ division: '370112', date: legalDate(today), domain: 'AST', serial });
  const id = sortableId(serial);
  const data = {
    ...{ caseId: id, number, item: 'AST-01', division, applicant, householdId: randomUUID(), intakeId: randomUUID() },
    ...{ status, appliedOn: today, acceptedOn: today, dueOn, actorRole: 'street-clerk', version: 2 },
    work: {
      ...{ waitingFor: ['street-clerk', 'street-reviewer'], flags: [], handledBy: 'clerk-li' },
      ...{ dueName: 'limit.dibao.total', dueFrom: today, decideBy: dueOn },
      ...work,
    },
  };
  const telling2 = { ...telling, subjectVersion: 2, division };
  return { id, number, applicant, events: [eventOf('yimen.assistance.case.accepted.v1', data, telling2)] };
}

/** Ids in the order in which cases are made, as UUIDv7 are. */
function sortableId(at: number): string {
  return `01990000-0000-7000-8000-${String(at).padStart(12, '0')}`;
}

/** Tells events to the service as their producers would, and waits until it has heard them. */
export async function tell(house: BootedService, ...events: readonly DomainEvent[]): Promise<void> {
  await publishAsOutside(house.transport, ...events);
  await settled(house);
}
