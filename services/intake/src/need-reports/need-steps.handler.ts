import { Injectable } from '@nestjs/common';
import { appendAudit, pathsOn, sees } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { isCanonicalUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { Action } from '../jurisdiction.js';
import { scopeOf } from '../jurisdiction.js';
import { assign, close, type NeedDecision, type NeedOutcome, type NeedReport, visit } from './domain/need-report.js';
import { assigneeElsewhere, needRefused } from './need-problems.js';
import { lockNeedReport, updateNeedReport } from './need-report.store.js';
import { NeedReportVault } from './need-report-vault.js';
import { needReportTold } from './publish-need-report.js';

export type AssignInput = { readonly needReportId: string; readonly assignee: string };
export type VisitInput = { readonly needReportId: string; readonly visitedOn: LegalDate; readonly finding: string };
export type CloseInput = {
  readonly needReportId: string;
  readonly outcome: NeedOutcome;
  readonly note: string;
  readonly intakeId?: string | null;
};

type Words = { findingSealed?: Buffer; closingSealed?: Buffer };
type Judged = { readonly decision: NeedDecision; readonly words?: Words } | { readonly problem: Problem };
type Order = {
  readonly mutation: string;
  readonly action: Action;
  readonly told: Parameters<typeof needReportTold>[1];
  readonly key: string;
  readonly input: { readonly needReportId: string };
  readonly judge: (tx: EntityManager, found: NeedReport) => Promise<Judged> | Judged;
};
type Stepped = Answer<{ needReportId: string }>;

/** What officers do with a report: name who goes, write down what was seen, answer it. */
@Injectable()
export class NeedSteps {
  constructor(private readonly vault: NeedReportVault) {}

  assign(ctx: RequestContext, input: AssignInput, key: string): Promise<Stepped> {
    return step(ctx, {
      ...{ mutation: 'assignNeedReport', action: 'intake.need-report.assign', told: 'assigned', key, input },
      judge: async (tx, found) =>
        (await worksThere(tx, input.assignee, found.division, ctx.today))
          ? { decision: assign(found, input.assignee) }
          : { problem: assigneeElsewhere() },
    });
  }

  visit(ctx: RequestContext, input: VisitInput, key: string): Promise<Stepped> {
    return step(ctx, {
      ...{ mutation: 'recordNeedVisit', action: 'intake.need-report.visit', told: 'visited', key, input },
      judge: (_, found) => {
        const finding = input.finding.trim();
        if (finding.length < 5 || finding.length > 1000)
          return wrong(
            'NEED_REPORT_FINDING',
            '请写明怎样见到本人、看到什么、依据什么，5 至 1000 个字。',
            'input.finding',
          );
        const decision = visit(found, { visitedOn: input.visitedOn, visitors: [ctx.actor.sub] }, ctx.today);
        return { decision, words: { findingSealed: this.vault.seal('finding', found.id, finding) } };
      },
    });
  }

  close(ctx: RequestContext, input: CloseInput, key: string): Promise<Stepped> {
    return step(ctx, {
      ...{ mutation: 'closeNeedReport', action: 'intake.need-report.close', told: 'closed', key, input },
      judge: async (tx, found) => {
        const note = input.note.trim();
        if (note.length < 2 || note.length > 500)
          return wrong('NEED_REPORT_NOTE', '请写明说明，2 至 500 个字。', 'input.note');
        const { outcome } = input;
        if (outcome === 'MERGED')
          return wrong('NEED_REPORT_OUTCOME', '同一人的线索由系统合并，不用登记。', 'input.outcome');
        const intakeId = input.intakeId ?? null;
        if (intakeId !== null && !(await isVisitNear(tx, intakeId, found.division)))
          return { problem: notFound('input.intakeId') };
        const decision = close(found, { outcome, intakeId }, ctx.today);
        return { decision, words: { closingSealed: this.vault.seal('closing', found.id, note) } };
      },
    });
  }
}

async function step(ctx: RequestContext, { mutation, action, told, key, input, judge }: Order): Promise<Stepped> {
  const { actor, today } = ctx;
  const scope = await scopeOf(ctx, action);
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation, key, body: input }, async () => {
      const found = await lockNeedReport(tx, input.needReportId);
      if (found === null || !sees(scope, { divisions: [found.division] }))
        return refused(notFound('input.needReportId'));
      const judged = await judge(tx, found);
      if ('problem' in judged) return refused(judged.problem);
      if (judged.decision.outcome === 'refused') return refused(needRefused(judged.decision.refusal));
      const { next } = judged.decision;
      await updateNeedReport(tx, next, judged.words ?? {});
      const subject = { type: 'NeedReport', id: next.id };
      await appendAudit(tx, { actor, action, legalDate: today, subject, division: next.division });
      await appendToOutbox(tx, [needReportTold(next, told, today)]);
      return done({ needReportId: next.id });
    }),
  );
}

const wrong = (code: string, message: string, field: string) => ({ problem: invalidInput({ code, message, field }) });

/** Does the account hold a post today at the place of the report, or above it within the district? */
async function worksThere(tx: EntityManager, account: string, division: string, on: LegalDate): Promise<boolean> {
  const path = (await pathsOn(tx, [division], on)).get(division) ?? [division];
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM officer_post WHERE account = $1 AND division = ANY ($2::text[]) AND valid_from <= $3::date
        AND (valid_to IS NULL OR valid_to >= $3::date) LIMIT 1`,
    [account, path, on],
  );
  return rows.length > 0;
}

/** The visit that came of a report was opened at the same street. */
async function isVisitNear(tx: EntityManager, id: string, division: string): Promise<boolean> {
  if (!isCanonicalUuid(id)) return false;
  const rows: unknown[] = await tx.query('SELECT 1 FROM visit WHERE id = $1 AND left(division, 6) = left($2, 6)', [
    id,
    division,
  ]);
  return rows.length > 0;
}
