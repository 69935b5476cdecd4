import { inputRefused } from '@yimen/casework';
import {
  type Answer,
  invalidInput,
  type Problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { toExpense, toIncome, toMember, toObligor, toProperty } from '../../subsistence-allowance/apply/apply.input.js';
import { incomesRefused } from '../../subsistence-allowance/apply/check-incomes.js';
import { propertiesRefused } from '../../subsistence-allowance/apply/check-properties.js';
import { knowPeople } from '../../subsistence-allowance/apply/know-people.js';
import type { KnownPeople } from '../../subsistence-allowance/apply/known-people.js';
import { openCasesOf } from '../../subsistence-allowance/apply/open-cases.js';
import { declareChange as declare, type HouseholdFacts } from '../../subsistence-allowance/domain/index.js';
import { showRefusal } from '../../subsistence-allowance/show-refusal.js';
import type { StoredCase } from '../../subsistence-allowance/subsistence-case.content.js';
import { type StepDone, takeStep } from '../../subsistence-allowance/take-step.js';
import { householdOfCase } from '../household-of-case.js';
import type { DeclareChangeInput } from '../review-input.js';

/**
 * 申报家庭变化, by the household itself or at a window: new members, incomes, properties take the place of those that stood. Birth
 * dates are residents', never the declarer's word; somebody whom another open case holds cannot be declared here.
 */
export async function declareChange(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: DeclareChangeInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, members } = input;
  const unsound =
    inputRefused(input) ??
    incomesRefused(input.incomes ?? [], ctx.today) ??
    propertiesRefused(input.properties ?? []) ??
    nothingSaid(input);
  if (unsound !== null) return refused(unsound);
  const householdId = await householdOfCase(ctx, caseId);
  const known =
    householdId === null || !members
      ? null
      : await knowPeople(ctx, residents, { members, householdId, consentIds: input.consentIds ?? [] });
  if (known !== null && 'problem' in known) return refused(known.problem);
  const order = { caseId, mutation: 'declareSubsistenceChange', key, body: input } as const;
  const step = { ...order, right: 'assistance.review.declare', action: 'declareChange' } as const;
  const attempt = () =>
    takeStep(ctx, step, async (found, by, tx) => {
      const people = known === null ? null : known.people;
      const wrong = people === null ? null : await newMembersRefused(tx, found, input, people);
      if (wrong !== null) return wrong;
      const law = await lawOf(tx, found.case.division, ctx.today);
      const declared = factsOf(input, people, ctx.today);
      const decision = declare(found.case, { by, today: ctx.today, law, declared, reviewId: uuidv7() });
      return { decision, reasonCode: 'DECLARED_CHANGE', details: { declared: Object.keys(declared) } };
    });
  try {
    return await attempt();
  } catch (error) {
    if (violatedConstraint(error) !== 'one_open_case_a_person') throw error;
    // Another window took the person into its case at the same moment: looked at again, it is said so.
    return attempt();
  }
}

function nothingSaid({ members, incomes, properties, obligors, expenses }: DeclareChangeInput): Problem | null {
  if ([members, incomes, properties, obligors, expenses].some((each) => each !== null && each !== undefined))
    return null;
  return invalidInput({
    ...{ code: 'CHANGE_EMPTY', field: 'input' },
    message: '请至少申报一类变化：成员、收入、财产、义务人或支出。没有变化的不用申报。',
  });
}

async function newMembersRefused(
  tx: EntityManager,
  { case: found }: StoredCase,
  { members }: DeclareChangeInput,
  { persons }: KnownPeople,
): Promise<Problem | null> {
  const fresh = (members ?? []).filter(({ personId }) => !found.members.some((each) => each.personId === personId));
  if (fresh.some(({ personId }) => !persons.has(personId)))
    return invalidInput({
      ...{ code: 'PERSON_UNKNOWN', message: '有成员没有登记在人口库里，请先登记。', field: 'input.members' },
    });
  const ids = fresh.map(({ personId }) => personId);
  const held = (await openCasesOf(tx, found.householdId, ids)).filter(({ number }) => number !== found.number);
  const personIds = ids.filter((id) => held.some((each) => each.personIds.includes(id)));
  if (personIds.length === 0) return null;
  return showRefusal({ because: 'DUPLICATE_APPLICATION', existing: null, personIds }, null);
}

function factsOf(
  { members, incomes, properties, obligors, expenses }: DeclareChangeInput,
  people: KnownPeople | null,
  today: RequestContext['today'],
): Partial<HouseholdFacts> {
  const birthDateOf = (id: string) => people?.persons.get(id)?.birthDate ?? today;
  return {
    ...(members ? { members: members.map((each) => toMember(each.personId, birthDateOf(each.personId), each)) } : {}),
    ...(incomes ? { incomes: incomes.map(toIncome) } : {}),
    ...(properties ? { properties: properties.map(toProperty) } : {}),
    ...(obligors ? { obligors: obligors.map(toObligor) } : {}),
    ...(expenses ? { expenses: expenses.map(toExpense) } : {}),
  };
}
