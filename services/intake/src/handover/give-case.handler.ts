import { Injectable } from '@nestjs/common';
import { isHeld, postsOf } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { type Action, reaches } from '../jurisdiction.js';
import { VisitVault } from '../visits/visit-vault.js';
import { type AssignmentKind, assignCases, type CaseToAssign, toAssignColumns } from './assignments.store.js';
import { reasonRefused } from './handover-problems.js';
import { type Coverage, coverageOf, roleFor, treeOf } from './who-may-handle.js';

export interface TakeCaseInput {
  readonly caseId: string;
}

export interface AssignCaseInput extends TakeCaseInput {
  readonly to: string;
  readonly reason: string;
}

interface Order {
  readonly action: Action;
  readonly mutation: string;
  readonly kind: AssignmentKind;
  readonly caseId: string;
  readonly to: string;
  readonly reason: string | null;
  readonly body: object;
  readonly key: string;
}

type Given = { readonly caseId: string };

/** 认领、指定经办人: a case in work gets a handler. It is no lock: the procedure still says who may take which step. */
@Injectable()
export class GiveCase {
  constructor(private readonly vault: VisitVault) {}

  /** takeCase: an officer takes a case of their own street. */
  take(ctx: RequestContext, input: TakeCaseInput, key: string): Promise<Answer<Given>> {
    const order = { caseId: input.caseId, to: ctx.actor.sub, reason: null, body: input, key };
    return this.give(ctx, { ...order, action: 'intake.case.take', mutation: 'takeCase', kind: 'TAKEN' });
  }

  /** assignCase: a leader gives a case to an officer who may handle it. */
  async assign(ctx: RequestContext, input: AssignCaseInput, key: string): Promise<Answer<Given>> {
    const order = { caseId: input.caseId, to: input.to, reason: input.reason.trim(), body: input, key };
    return this.give(ctx, { ...order, action: 'intake.case.assign', mutation: 'assignCase', kind: 'ASSIGNED' });
  }

  private async give(ctx: RequestContext, order: Order): Promise<Answer<Given>> {
    const { action, mutation, caseId, to, body, key } = order;
    const coverage = await coverageOf(await postsOf(ctx.db, to), ctx.today, treeOf(ctx.db, ctx.today));
    const place = await placeOf(ctx, caseId);
    const visible = place !== null && (await reaches(ctx, action, { divisions: [place] }));
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation, key, body }, async () => {
        const wrong = order.reason === null ? null : reasonRefused(order.reason);
        if (wrong !== null) return refused(wrong);
        const found = visible ? await lockCase(tx, caseId) : null;
        return found === null ? refused(notFound('input.caseId')) : this.write(tx, ctx, order, found, coverage);
      }),
    );
  }

  private async write(
    tx: EntityManager,
    ctx: RequestContext,
    { to, kind, reason, caseId }: Order,
    found: LockedCase,
    coverage: Coverage,
  ): Promise<Answer<Given>> {
    const role = roleFor(coverage.get(found.division) ?? [], found.waitingFor);
    const refusal = refuseToGive(found, to);
    if (refusal !== null || role === null) return refused(refusal ?? cannotHandle);
    const { today, actor, clock } = ctx;
    const actorRole = actor.posts.find((post) => isHeld(post, today))?.role ?? 'officer';
    const giving = { to, kind, reason, actor, actorRole, today, now: clock.now() };
    await assignCases(tx, this.vault.vault, [{ found, role }], giving);
    return done({ caseId });
  }
}

type LockedCase = CaseToAssign & { readonly inWork: boolean };

async function placeOf(ctx: RequestContext, caseId: string): Promise<string | null> {
  if (!isCanonicalUuid(caseId)) return null;
  const rows: { division: string }[] = await ctx.db.query('SELECT division FROM case_view WHERE id = $1', [caseId]);
  return rows[0]?.division ?? null;
}

async function lockCase(tx: EntityManager, id: string): Promise<LockedCase | null> {
  const rows: LockedCase[] = await tx.query(
    `SELECT ${toAssignColumns}, c.in_work AS "inWork" FROM case_view c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
  return rows[0] ?? null;
}

function refuseToGive(found: LockedCase, to: string): Problem | null {
  if (!found.inWork) {
    const message = '此件没有在办环节，不需要经办人。';
    return problem('CaseNotInWork', { code: 'CASE_NOT_IN_WORK', message, field: 'input.caseId' });
  }
  if (found.assignee !== to) return null;
  const message = '此件已经由该人员经办。';
  return problem('CaseAlreadyTheirs', { code: 'CASE_ALREADY_THEIRS', message, field: 'input.caseId' });
}

/** The receiver holds no post that handles cases there; said alike of whom nobody knows. */
export const cannotHandle = problem('OfficerCannotHandle', {
  code: 'OFFICER_CANNOT_HANDLE',
  message: '接收人今天在此件的辖区没有办件岗位，请另选人员，或者先由系统管理员授岗。',
  field: 'input.to',
  nextSteps: [{ code: 'officers', label: '查看辖区工作人员名册' }],
});
