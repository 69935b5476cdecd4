import { type IntakeTicket, type InternalKeys, sees, verifyTicket } from '@yimen/access';
import { type Problem, problem, type RequestContext } from '@yimen/subgraph';
import type { CaseProgram } from '../domain/index.js';
import { itemOf } from '../subsistence-case.translate.js';

const refusedTicket = (code: string, message: string): Problem =>
  problem('SubsistenceTicketRefused', { code, message, field: 'input.intakeTicket' });

/**
 * The visit's ticket, verified offline; or why it does not serve: forged, expired, for another matter, of another place than
 * this officer's, or of another person than this resident.
 */
export async function checkTicket(
  ctx: RequestContext,
  keys: InternalKeys,
  token: string,
  program: CaseProgram = 'HOUSEHOLD',
): Promise<{ ticket: IntakeTicket } | { problem: Problem }> {
  const answer = await verifyTicket(keys, token, ctx.clock.now());
  if (!answer.ok) return { problem: refusedTicket(answer.code, answer.message) };
  const { ticket } = answer;
  const { items, division, applicant } = ticket;
  const forThis = items === undefined || items.includes(itemOf(program));
  const scope = await ctx.scopeOf('assistance.case.apply');
  const ofThisActor = sees(scope, { divisions: [division], persons: [applicant] });
  if (!forThis || !ofThisActor || ticket.on > ctx.today) {
    const message = '这张受理凭证不是为此人、此事或此地签发的，请在受理窗口重新登记来访。';
    return { problem: refusedTicket('INTAKE_TICKET_NOT_FOR_THIS', message) };
  }
  return { ticket };
}
