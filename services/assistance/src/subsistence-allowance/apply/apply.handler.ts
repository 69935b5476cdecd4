import type { IntakeTicket } from '@yimen/access';
import { inputRefused, nextCaseNumber } from '@yimen/casework';
import { parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  once,
  type Problem,
  type RequestContext,
  refused,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceKeys } from '../../keys/service-keys.js';
import { endedLately } from '../../quick-review/ended-lately.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { caseActor } from '../../who/case-actor.js';
import { commitChanges } from '../commit-changes.js';
import { type Actor, applyForAllowance, type CaseProgram, keys as lawKeys } from '../domain/index.js';
import { registerRelatives } from '../near-relatives/register.js';
import { showRefusal } from '../show-refusal.js';
import { readCases } from '../subsistence-case.read.js';
import { isSeen, type StepDone } from '../take-step.js';
import { type ApplyInput, proofsOf, toFacts } from './apply.input.js';
import { incomesRefused } from './check-incomes.js';
import { declarationUnsound, obligorsUnsound, peopleUnsound } from './check-people.js';
import { liesHere, placeRefused } from './check-place.js';
import { propertiesRefused } from './check-properties.js';
import { checkTicket } from './check-ticket.js';
import { householdRefused } from './household-members.js';
import { knowPeople, peopleRefused } from './know-people.js';
import type { KnownPeople } from './known-people.js';
import { asHeardBy, openCasesOf } from './open-cases.js';
import { recentlySplit } from './recently-split.js';

/** What the service brings to an application: its keys and its door to residents. */
export type ApplyTools = { readonly keys: ServiceKeys; readonly residents: ResidentsDoor };

const mutations: Record<CaseProgram, string> = {
  HOUSEHOLD: 'applyForSubsistenceAllowance',
  SINGLE_PERSON: 'applyForSinglePersonAllowance',
};
const heldAlready = ['one_open_case_a_household', 'one_open_case_a_person'];

/**
 * 申请低保. The ticket and the people first, without a transaction; then, in one, the place, the law and the rules. Of two
 * windows at the same moment the database lets one apply, and the other is told the number of the first.
 */
export async function applyForSubsistence(
  ctx: RequestContext,
  { keys, residents }: ApplyTools,
  said: ApplyInput,
  key: string,
  program: CaseProgram = 'HOUSEHOLD',
): Promise<Answer<StepDone>> {
  // The database writes a uuid in small letters; the same household in capitals is the same household.
  const input: ApplyInput = { ...said, householdId: said.householdId.toLowerCase() };
  const unsound =
    inputRefused(input) ??
    peopleUnsound(input.members, ctx.today) ??
    declarationUnsound(input.declaration.signedOn) ??
    obligorsUnsound(input.obligors ?? []) ??
    incomesRefused(input.incomes, ctx.today) ??
    propertiesRefused(input.properties);
  if (unsound !== null) return refused(unsound);
  const checked = await checkTicket(ctx, keys.internal, input.intakeTicket, program);
  if ('problem' in checked) return refused(checked.problem);
  const { division, applicant } = checked.ticket;
  if (!input.members.some(({ personId }) => personId === applicant))
    return refused(showRefusal({ because: 'APPLICANT_NOT_MEMBER' }, null));
  const known = await knowPeople(ctx, residents, input);
  if ('problem' in known) return refused(known.problem);
  // What is remembered of the tree and of posts is read by other connections: asked before the transaction holds one.
  const here = await liesHere(ctx, division, known.people.persons.get(applicant));
  const by = await caseActor(ctx, division);
  const scope = await ctx.scopeOf('assistance.case.apply');
  const sight = await ctx.scopeOf('assistance.case.read');
  const mayRead = async (tx: EntityManager, { caseId }: StepDone) =>
    isSeen(scope, (await readCases(tx, [caseId])).get(caseId));
  const request = { actor: ctx.actor, mutation: mutations[program], key, body: input, mayRead };
  const attempt = () =>
    inTransaction(ctx.db, (tx) =>
      once(tx, request, () => apply(ctx, tx, input, { ticket: checked.ticket, people: known.people, by, here, sight })),
    );
  try {
    return await attempt();
  } catch (error) {
    if (!heldAlready.includes(violatedConstraint(error) ?? '')) throw error;
    // Another window was faster: looked at again, its case is there, and the rules say its number.
    return attempt();
  }
}

type Brought = {
  readonly ticket: IntakeTicket;
  readonly people: KnownPeople;
  readonly by: Actor;
  readonly here: boolean;
  /** What the actor may read: a case outside it is not told by its number. */
  readonly sight: Awaited<ReturnType<RequestContext['scopeOf']>>;
};

async function apply(
  ctx: RequestContext,
  tx: EntityManager,
  input: ApplyInput,
  { ticket, people, by, here, sight }: Brought,
): Promise<Answer<StepDone>> {
  const { division, applicant } = ticket;
  const law = await lawOf(tx, division, ctx.today);
  const adult = parameterOn(law, lawKeys.adultAge, ctx.today);
  // Where the law names no age nobody is taken for an adult here; the rules then say what is missing.
  const adultAge = adult.ok ? Number(adult.value) : Number.POSITIVE_INFINITY;
  const wrong: Problem | null =
    householdRefused(input, { applicant, people, on: ctx.today, adultAge }) ??
    peopleRefused(input, people) ??
    (await placeRefused(ctx, tx, { division, here, applicant: people.persons.get(applicant) }));
  if (wrong !== null) return refused(wrong);
  const birthDateOf = (id: string): LegalDate => people.persons.get(id)?.birthDate ?? ctx.today;
  const named = people.consents.filter(({ consentId }) => input.consentIds.includes(consentId));
  const memberIds = input.members.map(({ personId }) => personId);
  const held = await openCasesOf(tx, input.householdId, memberIds);
  const decision = applyForAllowance(held, {
    by,
    law,
    division,
    id: uuidv7(),
    number: await nextCaseNumber(tx, { division, date: ctx.today, domain: 'AST' }),
    today: ctx.today,
    intakeId: ticket.intakeId,
    receivedOn: ticket.on,
    householdId: input.householdId,
    applicantId: applicant,
    facts: toFacts(input, birthDateOf),
    singlePersonId: input.personId ?? null,
    authorizations: named,
    declarationSignedOn: input.declaration.signedOn,
    nearRelatives: [...new Set(input.nearRelativeOf ?? [])],
    path: { exclusionProofs: proofsOf(input) },
    previous: await endedLately(
      tx,
      { householdId: input.householdId, singlePersonId: input.personId ?? null },
      { law, today: ctx.today },
    ),
    recentlySplit: await recentlySplit(
      tx,
      { householdId: input.householdId, personIds: memberIds },
      { law, today: ctx.today },
    ),
  });
  if (decision.outcome === 'refused') return refused(showRefusal(asHeardBy(sight, decision.refusal, held), null));
  const papers = {
    consentIds: named.map(({ consentId }) => consentId),
    declarationSignedOn: input.declaration.signedOn,
    noticeText: null,
    decisionId: null,
    paperAnswers: {},
  };
  const role = ctx.actor.kind === 'resident' ? 'resident' : (by.roles[0] ?? 'street-clerk');
  const change = { ...decision, before: null, papers, action: 'apply', doer: { actor: ctx.actor, role } };
  await commitChanges(tx, [change], { today: ctx.today, now: ctx.clock.now() });
  await registerRelatives(
    tx,
    decision.next.nearRelatives.map((officer) => ({
      ...{ caseId: decision.next.id, officer, kind: null, on: ctx.today, by: by.id },
    })),
  );
  return done({ caseId: decision.next.id });
}
