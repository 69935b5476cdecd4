import { type IntakeTicket, sees, verifyTicket } from '@yimen/access';
import { actorWithin, inputRefused, type PeopleDoor, type PersonSeen, patiently } from '@yimen/casework';
import {
  type Answer,
  done,
  inTransaction,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
  type ServiceKeys,
  violatedConstraint,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { readCases } from '../case.store.js';
import { type Actor, type Allowance, roles } from '../domain/index.js';
import { showRefusal } from '../show-refusal.js';
import { isSeen, type StepDone } from '../take-step.js';
import type { ApplyInput } from './apply.input.js';
import { personAsked, placeRefused } from './check-person.js';
import { handIn } from './hand-in.js';

/** What the service brings to an application: its keys and its door to residents. */
export type ApplyTools = { readonly keys: ServiceKeys; readonly residents: PeopleDoor };

const mutations: Record<Allowance, string> = { LIVING: 'applyForLivingAllowance', CARE: 'applyForCareAllowance' };
const items: Record<Allowance, string> = { LIVING: 'DIS-01', CARE: 'DIS-02' };

const refusedTicket = (code: string, message: string): Problem =>
  problem('DisabilityTicketRefused', { code, message, field: 'input.intakeTicket' });

/**
 * 申请. The ticket and the person first, without a transaction; then, in one, the law, what is known of the person, and the rules. Of
 * two windows at the same moment the database lets one apply, and the other is told of the first.
 */
export async function apply(
  ctx: RequestContext,
  tools: ApplyTools,
  allowance: Allowance,
  input: ApplyInput,
  key: string,
): Promise<Answer<StepDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const checked = await checkTicket(ctx, tools, input.intakeTicket, allowance);
  if ('problem' in checked) return refused(checked.problem);
  const { ticket } = checked;
  const personId = (input.personId ?? ticket.applicant).toLowerCase();
  // Whom the visit was not for is nobody to its ticket: what is known of them is not told by a refusal.
  if (![ticket.applicant, ...ticket.subjects].includes(personId)) return refused(ticketOfOthers());
  const asked = await personAsked(ctx, tools.residents, personId);
  if ('problem' in asked) return refused(asked.problem);
  const misplaced = await placeRefused(ctx, ticket.division, asked.person);
  if (misplaced !== null) return refused(misplaced);
  const by = await actorWithin(ctx, ticket.division, roles);
  const scope = await ctx.scopeOf('disability.case.apply');
  const mayRead = async (tx: EntityManager, { caseId }: StepDone) =>
    isSeen(scope, (await readCases(tx, [caseId])).get(caseId));
  const request = { actor: ctx.actor, mutation: mutations[allowance], key, body: input, mayRead };
  const brought = { ticket, allowance, by, person: asked.person };
  const attempt = () => inTransaction(ctx.db, (tx) => once(tx, request, () => write(ctx, tx, input, brought)));
  return patiently(async () => {
    try {
      return await attempt();
    } catch (error) {
      // Another window was faster: looked at again, its case is there, and the rules say its number.
      if (violatedConstraint(error) !== 'one_open_allowance_case_a_person') throw error;
      return attempt();
    }
  });
}

/** The visit's ticket, verified offline; or why it does not serve: forged, expired, of another matter, place or person. */
async function checkTicket(
  ctx: RequestContext,
  { keys }: ApplyTools,
  token: string,
  allowance: Allowance,
): Promise<{ ticket: IntakeTicket } | { problem: Problem }> {
  const answer = await verifyTicket(keys.internal, token, ctx.clock.now());
  if (!answer.ok) return { problem: refusedTicket(answer.code, answer.message) };
  const { ticket } = answer;
  const forThis = ticket.items === undefined || ticket.items.includes(items[allowance]);
  const scope = await ctx.scopeOf('disability.case.apply');
  const ofThisActor = sees(scope, { divisions: [ticket.division], persons: [ticket.applicant, ...ticket.subjects] });
  if (forThis && ofThisActor && ticket.on <= ctx.today) return { ticket };
  return { problem: ticketOfOthers() };
}

const ticketOfOthers = (): Problem =>
  refusedTicket('INTAKE_TICKET_NOT_FOR_THIS', '这张受理凭证不是为此人、此事或此地签发的，请在受理窗口重新登记来访。');

type Brought = {
  readonly ticket: IntakeTicket;
  readonly allowance: Allowance;
  readonly by: Actor;
  readonly person: PersonSeen;
};

async function write(
  ctx: RequestContext,
  tx: EntityManager,
  input: ApplyInput,
  { ticket, allowance, by, person: { personId } }: Brought,
): Promise<Answer<StepDone>> {
  const { today } = ctx;
  const role = ctx.actor.kind === 'resident' ? 'resident' : (by.roles[0] ?? 'street-clerk');
  const decision = await handIn(
    tx,
    {
      ...{
        by,
        allowance,
        personId,
        intakeId: ticket.intakeId,
        division: ticket.division,
        applicantId: ticket.applicant,
      },
      ...{ onBehalf: input.onBehalf ?? null, careEvidence: input.careEvidence ?? null, crossProvince: false },
      // One handed over by another window keeps its first day (domain §1.3).
      appliedOn: ticket.on,
    },
    { doer: { actor: ctx.actor, role }, moment: { today, now: ctx.clock.now() } },
  );
  if (decision.outcome === 'refused') return refused(showRefusal(decision.refusal, null));
  return done({ caseId: decision.next.id });
}
