import { appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { officeOn } from '../cases/office.js';
import { reckonAgain } from '../warnings/reckon-again.js';
import { calendarInForce, calendarPublished, lockYear, writeCalendar } from './calendar.store.js';
import { type CalendarRefusal, refuseCalendar } from './domain/publish-calendar.js';

export interface PublishCalendarInput {
  readonly year: number;
  readonly holidays: readonly LegalDate[];
  readonly makeUpDays: readonly LegalDate[];
  readonly noticeNo: string;
}

/** 发布工作日历: publishes a year's calendar, or a further version of it. */
export function publishCalendar(
  ctx: RequestContext,
  district: string,
  input: PublishCalendarInput,
  key: string,
): Promise<Answer<{ year: number }>> {
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor: ctx.actor, mutation: 'publishCalendar', key, body: input }, async () => {
      const wrong = shapeOf(input);
      if (wrong !== null) return refused(wrong);
      await lockYear(tx, input.year);
      const inForce = await calendarInForce(tx, input.year);
      const noticeNo = input.noticeNo.trim();
      const proposed = {
        holidays: [...input.holidays].sort(),
        makeUpDays: [...input.makeUpDays].sort(),
        noticeNo,
      };
      const refusal = refuseCalendar(input.year, proposed, inForce);
      if (refusal !== null) return refused(calendarRefused(refusal));
      const version = (inForce?.version ?? 0) + 1;
      const calendar = { ...proposed, year: input.year, version, publishedOn: ctx.today };
      await writeCalendar(tx, calendar, ctx.actor.sub);
      await reckonAgain(tx, await officeOn(tx, district, ctx.today));
      await appendToOutbox(tx, [calendarPublished(calendar)]);
      await appendAudit(tx, {
        actor: ctx.actor,
        action: 'intake.calendar.publish',
        legalDate: ctx.today,
        subject: { type: 'WorkingCalendar', id: String(input.year) },
        details: { version },
      });
      return done({ year: input.year });
    }),
  );
}

function shapeOf({ year, noticeNo, holidays, makeUpDays }: PublishCalendarInput): Problem | null {
  if (year < 1949 || year > 2999) {
    return invalidInput({ code: 'CALENDAR_YEAR', message: '年份应在 1949 到 2999 之间。', field: 'input.year' });
  }
  if (noticeNo.trim() === '' || noticeNo.length > 100) {
    return invalidInput({
      code: 'CALENDAR_NOTICE_NO',
      message: '请填写国务院办公厅放假通知的文号，不超过 100 个字。',
      field: 'input.noticeNo',
    });
  }
  if (holidays.length + makeUpDays.length > 366) {
    return invalidInput({ code: 'CALENDAR_TOO_MANY_DAYS', message: '日期太多，一年最多 366 天。', field: 'input' });
  }
  return null;
}

const refusals: Readonly<Record<CalendarRefusal['because'], { message: string; field: string; legalBasis?: string }>> =
  {
    CALENDAR_DAY_OUTSIDE_YEAR: { message: '日历里有不属于该年的日期，请去掉后再发布。', field: 'input' },
    CALENDAR_DAY_TWICE: { message: '同一天出现了两次，请去掉重复的日期。', field: 'input' },
    MAKE_UP_DAY_IS_HOLIDAY: { message: '同一天不能既是休假日又是调休上班日。', field: 'input.makeUpDays' },
    MAKE_UP_DAY_NOT_WEEKEND: { message: '调休上班日只能是星期六或者星期日。', field: 'input.makeUpDays' },
    STATUTORY_HOLIDAY_MISSING: {
      message: '缺少法定节假日（元旦、劳动节、国庆节），请补上后再发布。',
      field: 'input.holidays',
      legalBasis: '《全国年节及纪念日放假办法》第二条',
    },
    CALENDAR_UNCHANGED: { message: '与现行日历完全相同，不需要重新发布。', field: 'input' },
  };

function calendarRefused({ because, days }: CalendarRefusal): Problem {
  return problem('CalendarRefused', { code: because, ...refusals[because], days });
}
