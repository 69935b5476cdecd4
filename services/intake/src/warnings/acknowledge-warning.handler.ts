import { Injectable } from '@nestjs/common';
import { appendAudit, isHeld } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { casesById } from '../cases/find-case.query.js';
import { writeOwnSteps } from '../cases/own-steps.store.js';
import { reaches } from '../jurisdiction.js';
import { VisitVault } from '../visits/visit-vault.js';
import {
  lockWarning,
  reasonPlace,
  type WarningRecord,
  warningAcknowledged,
  writeAcknowledgement,
} from './warning.store.js';

export interface AcknowledgeWarningInput {
  readonly caseId: string;
  readonly reason: string;
}

type Acknowledged = { readonly caseId: string };

/**
 * 签收预警: whoever a warning was escalated to has seen it and says what is done about it. It leaves their list of escalated ones and
 * stays on record; the limit runs on, and nothing is decided by it (domain §0.6 ⑤).
 */
@Injectable()
export class AcknowledgeWarning {
  constructor(private readonly vault: VisitVault) {}

  async acknowledge(ctx: RequestContext, input: AcknowledgeWarningInput, key: string): Promise<Answer<Acknowledged>> {
    const [found] = await casesById(ctx, [input.caseId]);
    const place = { divisions: [found?.division.code] };
    const visible = found !== undefined && found !== null && (await reaches(ctx, 'intake.warning.acknowledge', place));
    const roles = visible ? await this.rolesAt(ctx, found.division.code) : [];
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'acknowledgeWarning', key, body: input }, async () => {
        if (!visible) return refused(notFound('input.caseId'));
        const warning = await lockWarning(tx, input.caseId);
        const refusal = refuseToAcknowledge(warning, input.reason.trim(), roles);
        if (refusal !== null || warning === null) return refused(refusal ?? nothingWarned);
        await this.write(tx, ctx, warning, input.reason.trim());
        return done({ caseId: input.caseId });
      }),
    );
  }

  private async rolesAt(ctx: RequestContext, division: string): Promise<string[]> {
    const held = ctx.actor.posts.filter((post) => isHeld(post, ctx.today));
    const within = await Promise.all(held.map((post) => ctx.authority.isWithin(division, post.division, ctx.today)));
    return held.filter((_post, at) => within[at]).map(({ role }) => role);
  }

  private async write(tx: EntityManager, ctx: RequestContext, warning: WarningRecord, reason: string): Promise<void> {
    const { id, caseId, division, level } = warning;
    const account = ctx.actor.sub;
    const reasonSealed = this.vault.vault.seal(reasonPlace(id), reason);
    await writeAcknowledgement(tx, id, { on: ctx.today, account, reasonSealed });
    const role = ctx.actor.posts.find((post) => warning.escalatedTo.includes(post.role))?.role ?? 'officer';
    const step = { caseId, what: 'warning-acknowledged', role, account };
    await writeOwnSteps(tx, [step], { today: ctx.today, now: ctx.clock.now() });
    await appendToOutbox(tx, [warningAcknowledged(warning, ctx.today)]);
    await appendAudit(tx, {
      actor: ctx.actor,
      action: 'intake.warning.acknowledge',
      legalDate: ctx.today,
      subject: { type: 'Case', id: caseId },
      division,
      details: { level },
    });
  }
}

function refuseToAcknowledge(warning: WarningRecord | null, reason: string, roles: readonly string[]): Problem | null {
  if (reason === '' || reason.length > 500) {
    const message = '请写明处理情况，不超过 500 个字。';
    return invalidInput({ code: 'ACKNOWLEDGEMENT_REASON', message, field: 'input.reason' });
  }
  if (warning === null) return nothingWarned;
  if (warning.acknowledgedOn !== null) {
    return problem('WarningAlreadyAcknowledged', {
      code: 'WARNING_ALREADY_ACKNOWLEDGED',
      message: '这条预警已经签收过，时限仍在计算，请尽快办理。',
      field: 'input.caseId',
      acknowledgedOn: warning.acknowledgedOn,
    });
  }
  if (warning.escalatedTo.some((role) => roles.includes(role))) return null;
  return problem('WarningNotEscalatedToYou', {
    code: 'WARNING_NOT_ESCALATED_TO_YOU',
    message: '这条预警没有升级给您的岗位，请由收到升级的岗位签收；您可以继续办理此件。',
    field: 'input.caseId',
    escalatedTo: [...warning.escalatedTo],
  });
}

const nothingWarned = problem('CaseNotWarned', {
  code: 'CASE_NOT_WARNED',
  message: '此件目前没有预警，不需要签收。',
  field: 'input.caseId',
});
