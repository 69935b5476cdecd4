import type { LegalDate, LegalMonth } from '@yimen/standards';
import {
  dayInChinese,
  type Field,
  fields,
  monthInChinese,
  type Paper,
  paragraph,
} from '../../../documents/domain/index.js';
import type { Deadline, SubsistenceCase } from '../case.js';
import { amountInBoth } from './after-papers.js';
import { type DocumentNames, paperOf } from './names.js';

type Told = { on: LegalDate; monthlyFen: number; lastMonth: LegalMonth };

/**
 * 转移单 (domain §2.4 ④): what the new place's civil affairs office may rely on, so that it checks less again and pays from the month
 * after the last one here. How many, how much, which report and until when it is valid; no identity number and no finding.
 */
export function transferSlipPaper(found: SubsistenceCase, names: DocumentNames, told: Told): Paper {
  return paperOf('TRANSFER_SLIP', names, {
    authority: names.authority,
    addressee: '迁入地县级人民政府民政部门',
    madeOn: told.on,
    parts: [
      paragraph(
        `${names.person ?? names.applicant}户已迁出本区县，本机关的最低生活保障（办件号 ${found.number}）已决定终止，现将有关情况转告，供核查时参考。`,
      ),
      fields(
        ['保障人数', `${countedIn(found)}人`],
        ['月保障金', amountInBoth(told.monthlyFen)],
        ['本地发放至', monthInChinese(told.lastMonth)],
        ...reportOf(found, told.on),
        ['原定下次定期核查', reviewDue(found)],
      ),
      paragraph('同一月份只能由一地发放。请自本地发放截止月的次月起办理；核对报告仍在有效期内的，可以简化核查。'),
    ],
  });
}

/** Of a 单人保 the one person; of a household all who are counted. */
function countedIn({ members, single }: SubsistenceCase): number {
  return single === null ? members.filter(({ exclusion }) => exclusion === null).length : 1;
}

function reportOf({ reports }: SubsistenceCase, on: LegalDate): Field[] {
  const report = reports.at(-1);
  if (report === undefined) return [['核对报告', '无']];
  const validity = `${dayInChinese(report.validUntil)}${report.validUntil < on ? '（已过期）' : ''}`;
  return [
    ['核对报告编号', report.reportNo],
    ['核对报告有效期至', validity],
  ];
}

const reviewLimits: readonly Deadline['name'][] = ['limit.dibao.review.stable', 'limit.dibao.review.variable'];

function reviewDue({ deadlines }: SubsistenceCase): string {
  const running = deadlines.find(({ name, metOn }) => reviewLimits.includes(name) && metOn === null);
  const due = running?.dueOn ?? running?.provisionalDueOn ?? null;
  return due === null ? '未排定' : dayInChinese(due);
}
