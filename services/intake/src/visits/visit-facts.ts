import { divisionOn, type PersonCopy, sees } from '@yimen/access';
import type { RequestContext } from '@yimen/subgraph';
import { localRules } from '../acceptance-place/local-rules.js';
import { nowhere, type Place, placesOf } from '../acceptance-place/places.js';
import { endedStatuses } from '../cases/domain/case-words.js';
import { scopeOf } from '../jurisdiction.js';
import { officeLaw } from '../office-parameters/office-law.js';
import { openItems } from '../service-catalogue/domain/catalogue.js';
import type { ServiceItem } from '../service-catalogue/domain/service-item.js';
import type { KnownPerson, VisitOrder } from './domain/open-visit.js';
import type { ResidentsDoor } from './residents-door.js';

/** The persons of a visit by their ids, as they were asked for. */
export interface VisitPersons {
  readonly applicantId: string;
  readonly subjectIds: readonly string[];
}

/** Who lives with the applicant today, the applicant included, by this service's copy. */
async function householdOf(ctx: RequestContext, applicantId: string): Promise<readonly string[]> {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT DISTINCT other.person_id AS id
     FROM household_member_copy own JOIN household_member_copy other ON other.household_id = own.household_id
     WHERE own.person_id = $1 AND own.joined_on <= $2::date AND (own.left_on IS NULL OR own.left_on > $2::date)
       AND other.joined_on <= $2::date AND (other.left_on IS NULL OR other.left_on > $2::date)`,
    [applicantId, ctx.today],
  );
  return [...new Set([applicantId, ...rows.map(({ id }) => id)])];
}

/** The items that one of these persons applies for or receives now. */
async function itemsUnderWay(ctx: RequestContext, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const rows: { item: string }[] = await ctx.db.query(
    `SELECT DISTINCT c.item FROM case_view c
     WHERE c.status <> ALL ($3::text[]) AND (c.applicant = ANY ($1::uuid[]) OR c.household_id IN (
       SELECT m.household_id FROM household_member_copy m
       WHERE m.person_id = ANY ($1::uuid[]) AND (m.left_on IS NULL OR m.left_on > $2::date)))`,
    [persons, ctx.today, endedStatuses],
  );
  return new Set(rows.map(({ item }) => item));
}

/** Gathers, before any transaction, what the decision needs; or says who does not exist, or must look so. */
export async function visitOrder(
  ctx: RequestContext,
  door: ResidentsDoor,
  persons: VisitPersons,
  division: string,
  asked: readonly ServiceItem[],
): Promise<{ readonly order: VisitOrder; readonly place: Place } | { readonly missing: 'applicantId' | 'subjectIds' }> {
  const members = await householdOf(ctx, persons.applicantId);
  const ids = [...new Set([persons.applicantId, ...persons.subjectIds, ...members])];
  const strangers = persons.subjectIds.filter((id) => !members.includes(id));
  // A resident names their own household: whether anybody else exists is not asked, and so not told.
  if (ctx.actor.kind === 'resident' && strangers.length > 0) return { missing: 'subjectIds' };
  const copies = await door.personsOf(ctx, ids);
  if (!copies.has(persons.applicantId)) return { missing: 'applicantId' };
  const scope = await scopeOf(ctx, 'intake.visit.open');
  const isSeen = (copy: PersonCopy | undefined) =>
    copy !== undefined && sees(scope, { divisions: [copy.hukouDivision, copy.residenceDivision] });
  // Of the household whoever lives with the applicant is named; of others who belong to one's own divisions.
  if (persons.subjectIds.some((id) => !copies.has(id))) return { missing: 'subjectIds' };
  if (!strangers.every((id) => isSeen(copies.get(id)))) return { missing: 'subjectIds' };

  const codes = [...copies.values()].flatMap((copy) => [copy.hukouDivision, copy.residenceDivision]);
  const places = await placesOf(ctx.db, [division, ...codes.filter((code) => code !== null)], ctx.today);
  const known = new Map([...copies].map(([id, copy]) => [id, knownPerson(copy, places)]));
  const of = (wanted: readonly string[]) => wanted.map((id) => known.get(id)).filter((person) => person !== undefined);
  const [applicant] = of([persons.applicantId]);
  if (applicant === undefined) return { missing: 'applicantId' };
  const place = places.get(division) ?? nowhere;
  const order = {
    on: ctx.today,
    street: place.street,
    applicant,
    subjects: of(persons.subjectIds),
    household: of(members),
    asked,
    open: openItems(),
    local: localRules(await officeLaw(ctx.db, place.county ?? division), ctx.today),
    itemsUnderWay: await itemsUnderWay(ctx, members),
  };
  return { order, place };
}

function knownPerson(copy: PersonCopy, places: ReadonlyMap<string, Place>): KnownPerson {
  const hukou = places.get(copy.hukouDivision ?? '') ?? nowhere;
  const residence = places.get(copy.residenceDivision ?? '') ?? nowhere;
  return {
    personId: copy.personId,
    birthDate: copy.birthDate,
    lifeStatus: copy.lifeStatus,
    hukouStreet: hukou.street,
    hukouProvince: hukou.province,
    residenceStreet: residence.street,
  };
}

/** What the code means today, for the refusal of an unknown or abolished one. */
export function divisionToday(ctx: RequestContext, division: string) {
  return divisionOn(ctx.db, division, ctx.today);
}
