import { Injectable } from '@nestjs/common';
import { type Actor, appendAudit, countiesOn, divisionOn } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import { isCanonicalUuid, mintCaseNumber } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { workingCalendar } from '../calendar/working-calendar.js';
import { reaches } from '../jurisdiction.js';
import { officeLaw } from '../office-parameters/office-law.js';
import { notYetKnown } from '../visits/open-intake.handler.js';
import { ResidentsDoor } from '../visits/residents-door.js';
import type { NeedKind, NeedReport, NeedUrgency } from './domain/need-report.js';
import { insertNeedReport, nextSerial, openReportOf } from './need-report.store.js';
import { answerBy, mergedSince } from './need-report-limits.js';
import { NeedReportVault } from './need-report-vault.js';
import { needReportTold } from './publish-need-report.js';

export interface ReportNeedInput {
  readonly division: string;
  readonly kind: NeedKind;
  readonly urgency: NeedUrgency;
  readonly content: string;
  readonly personId?: string | null;
  readonly anonymous: boolean;
}

export type ReportMade = { number: string; code: string };
type Place = { readonly county: string };

/** 报告 reportNeed: anybody says that somebody may need help; of who stays unknown nothing is kept, not in the audit trail either. */
@Injectable()
export class ReportNeed {
  constructor(
    private readonly vault: NeedReportVault,
    private readonly door: ResidentsDoor,
  ) {}

  async report(ctx: RequestContext, input: ReportNeedInput, key: string): Promise<Answer<ReportMade>> {
    const wrong = contentRefused(input) ?? (await this.unknownPerson(ctx, input));
    if (wrong !== null) return refused(wrong);
    const found = await divisionOn(ctx.db, input.division, ctx.today);
    if (found.state !== 'IN_FORCE' || !/^\d{9}(\d{3})?$/.test(input.division))
      return refused(notFound('input.division'));
    const place = { county: (await countiesOn(ctx.db, [input.division], ctx.today))(input.division) };
    const actor = this.actorOf(ctx, input);
    return inTransaction(ctx.db, (tx) =>
      once(tx, { actor, mutation: 'reportNeed', key, body: input }, async () =>
        done(await this.write(tx, ctx, { input, place, actor })),
      ),
    );
  }

  /** An anonymous reporter is, from here on, a pseudonym that only this service's key can make. */
  private actorOf({ actor }: RequestContext, { anonymous }: ReportNeedInput): Actor {
    if (!anonymous) return actor;
    const { personId: _, agent: __, ...rest } = actor;
    return { ...rest, sub: this.vault.pseudonymOf(actor.sub) };
  }

  /** Somebody is named only by an officer of where they are registered or live; of others nobody learns whether they exist. */
  private async unknownPerson(ctx: RequestContext, { personId }: ReportNeedInput): Promise<Problem | null> {
    if (personId === null || personId === undefined) return null;
    if (!isCanonicalUuid(personId) || ctx.actor.kind !== 'officer') return notFound('input.personId');
    try {
      const person = (await this.door.personsOf(ctx, [personId])).get(personId);
      const divisions = [person?.hukouDivision, person?.residenceDivision];
      return (await reaches(ctx, 'intake.need-report.read', { divisions })) ? null : notFound('input.personId');
    } catch (error) {
      if (error instanceof NeighbourUnreachable) return notYetKnown;
      throw error;
    }
  }

  private async write(
    tx: EntityManager,
    ctx: RequestContext,
    { input, place, actor }: { input: ReportNeedInput; place: Place; actor: Actor },
  ): Promise<ReportMade> {
    const { today } = ctx;
    const id = v7();
    const code = this.vault.newCode();
    const { kind, urgency, division, anonymous } = input;
    const personId = input.personId ?? null;
    const law = await officeLaw(tx, place.county);
    const since = mergedSince(today, law);
    const mergedInto = personId === null ? null : await openReportOf(tx, { personId, kind, since });
    const made: NeedReport = {
      ...{ id, division, kind, urgency, reportedOn: today, anonymous, personId, mergedInto },
      number: mintCaseNumber({ division: place.county, date: today, domain: 'RPT', serial: await nextSerial(tx) }),
      reporterId: anonymous || actor.kind !== 'resident' ? null : (actor.personId ?? null),
      ...(mergedInto === null
        ? { status: 'RECEIVED', outcome: null, closedOn: null }
        : { status: 'CLOSED', outcome: 'MERGED', closedOn: today }),
      dueOn: answerBy(await workingCalendar(tx), { urgency, on: today, law }),
      ...{ assignee: null, visitedOn: null, visitors: [], intakeId: null, version: 1 },
    };
    const sealed = {
      contentSealed: this.vault.seal('content', id, input.content.trim()),
      codeDigest: this.vault.digestOf(code),
    };
    await insertNeedReport(tx, made, sealed);
    await appendAudit(tx, {
      actor,
      action: 'intake.need-report.make',
      legalDate: today,
      subject: { type: 'NeedReport', id },
      division,
    });
    await appendToOutbox(tx, [needReportTold(made, 'received', today)]);
    return { number: made.number, code };
  }
}

function contentRefused({ content }: ReportNeedInput): Problem | null {
  const text = content.trim();
  const wrong = (code: string, message: string) => invalidInput({ code, message, field: 'input.content' });
  if (text.length < 5 || text.length > 500) return wrong('NEED_REPORT_CONTENT', '请写明情况，5 至 500 个字。');
  return /\d{17}[\dXx]/.test(text.replace(/[\s-]/g, ''))
    ? wrong('NEED_REPORT_HOLDS_NUMBER', '情况里不要写证件号码，请去掉后再提交。')
    : null;
}
