import { Injectable } from '@nestjs/common';
import { appendAudit, sees } from '@yimen/access';
import { appendToOutbox, eventOf } from '@yimen/events';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { scopeOf } from '../jurisdiction.js';
import { ticketOf } from '../visits/record-visit.js';
import { ResidentsDoor } from '../visits/residents-door.js';
import { type VisitRecord, visitColumns } from '../visits/visit.store.js';

export interface ReceiveIntakeInput {
  readonly intakeId: string;
}

type Received = { intakeId: string; ticket: string };

/** 接收 receiveIntake: the street that accepts takes over what another window took down, with a ticket of the first day. */
@Injectable()
export class ReceiveIntake {
  constructor(private readonly door: ResidentsDoor) {}

  async receive(ctx: RequestContext, input: ReceiveIntakeInput, key: string): Promise<Answer<Received>> {
    const scope = await scopeOf(ctx, 'intake.visit.receive');
    const mayRead = async (tx: EntityManager, { intakeId }: Received) =>
      sees(scope, { divisions: [(await lockVisit(tx, intakeId))?.division] });
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'receiveIntake', key, body: input, mayRead }, async () => {
        const found = await lockVisit(tx, input.intakeId);
        if (found === null || !sees(scope, { divisions: [found.division] })) return refused(notFound('input.intakeId'));
        if (!found.forwarded) return refused(notForwarded());
        // The officer on the ticket is who receives: they stand before the applicant now.
        const visit = { ...found, officer: ctx.actor.sub, receivedOn: found.receivedOn ?? ctx.today };
        if (found.receivedOn === null) await writeReceipt(tx, ctx, visit);
        return done({ intakeId: visit.id, ticket: await ticketOf(ctx, this.door, visit) });
      }),
    );
  }
}

async function lockVisit(tx: EntityManager, id: string): Promise<VisitRecord | null> {
  if (!isCanonicalUuid(id)) return null;
  const [row]: VisitRecord[] = await tx.query(`SELECT ${visitColumns} FROM visit v WHERE v.id = $1 FOR UPDATE`, [id]);
  return row ?? null;
}

async function writeReceipt(tx: EntityManager, ctx: RequestContext, visit: VisitRecord): Promise<void> {
  await tx.query('UPDATE visit SET received_on = $2, received_by = $3 WHERE id = $1', [
    visit.id,
    ctx.today,
    ctx.actor.sub,
  ]);
  const data = { intakeId: visit.id, division: visit.division, on: ctx.today, version: 3 };
  const telling = { subjectVersion: 3, legalDate: ctx.today, division: visit.division, correlationId: visit.id };
  await appendToOutbox(tx, [eventOf('yimen.intake.visit.received.v1', data, telling)]);
  await appendAudit(tx, {
    actor: ctx.actor,
    action: 'intake.visit.receive',
    legalDate: ctx.today,
    subject: { type: 'Person', id: visit.applicant },
    division: visit.division,
    details: { intake: visit.id },
  });
}

function notForwarded() {
  return invalidInput({
    code: 'INTAKE_NOT_FORWARDED',
    message: '这次受理就是本窗口登记的，不是转来的，不需要接收。',
    field: 'input.intakeId',
  });
}
