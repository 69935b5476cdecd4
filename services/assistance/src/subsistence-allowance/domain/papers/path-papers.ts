import type { LegalDate } from '@yimen/standards';
import { dayInChinese, fields, list, type Paper, paragraph } from '../../../documents/domain/index.js';
import type { Deadline, Remedy, SubsistenceCase } from '../case.js';
import { type DocumentNames, paperOf, remedyWith } from './names.js';

const unitWords: Readonly<Record<Deadline['unit'], string>> = { WORKING_DAY: '个工作日', DAY: '日', MONTH: '个月' };

/** A limit as people read it: 三十个工作日, with its last day where the calendar can tell it. */
function limitOf({ label, limit, unit, dueOn }: Deadline): [string, string] {
  return [label, `${limit}${unitWords[unit]}${dueOn === null ? '' : `，至${dayInChinese(dueOn)}`}`];
}

/** 受理通知书: what was accepted, when, by whom, and by when each step is to be done. Null before the acceptance. */
export function acceptancePaper(found: SubsistenceCase, names: DocumentNames): Paper | null {
  const { acceptedOn, appliedOn, number, members, deadlines } = found;
  if (acceptedOn === null) return null;
  const open = deadlines.filter(({ metOn }) => metOn === null);
  return paperOf('ACCEPTANCE', names, {
    madeOn: acceptedOn,
    parts: [
      paragraph(
        `你户于${dayInChinese(appliedOn)}提出的最低生活保障申请，材料齐全，现予受理。办理期限自受理之日起计算。`,
      ),
      fields(
        ['办件号', number],
        ['申请人数', `${members.length}人`],
        ['受理日期', dayInChinese(acceptedOn)],
        ['受理机关', names.street],
        ['决定机关', names.authority],
        ...open.map(limitOf),
        ['咨询与监督电话', names.supervisionTelephone],
      ),
      paragraph(
        '办理期间将进行家庭经济状况核对和入户调查，请予配合；家庭情况发生变化的，请及时告知。凭办件号可查询办理进度。',
      ),
    ],
  });
}

/** 一次性补正告知书: everything that is missing, by when, and what follows if it does not come. Null when nothing was asked. */
export function supplementPaper(found: SubsistenceCase, names: DocumentNames): Paper | null {
  const asked = found.supplements.at(-1);
  if (asked === undefined) return null;
  const due = found.deadlines.find(({ name, metOn }) => name === 'limit.dibao.supplement' && metOn === null);
  const by = due?.dueOn ?? due?.provisionalDueOn ?? null;
  const again =
    found.supplements.length > 1 ? `（第${found.supplements.length}次告知，新的理由：${asked.reason}）` : '';
  return paperOf('SUPPLEMENT', names, {
    madeOn: asked.on,
    parts: [
      paragraph(`你户提出的最低生活保障申请（办件号 ${found.number}）需要补正下列材料，现一次性告知${again}：`),
      ...list(asked.items),
      paragraph(
        by === null ? '请尽快补正。' : `请于${dayInChinese(by)}前补正；逾期未补正的，按撤回申请处理，可以重新申请。`,
      ),
      paragraph('能够通过信息共享查询的材料，不要求重复提供。'),
    ],
  });
}

/** 不予受理决定书, with the reason in writing and the remedies. */
export function notAcceptedPaper(
  found: SubsistenceCase,
  names: DocumentNames,
  { on, reason, remedy }: { on: LegalDate; reason: string; remedy: Remedy },
): Paper {
  return paperOf('NOT_ACCEPTED', names, {
    madeOn: on,
    remedy: remedyWith(remedy, names),
    parts: [
      paragraph(
        `你户于${dayInChinese(found.appliedOn)}提出的最低生活保障申请（办件号 ${found.number}）收悉。经审查，决定不予受理。`,
      ),
      paragraph('理由：'),
      ...list([reason]),
    ],
  });
}

/** 转办告知书: the place that was asked hands it to the right one, and the first date stands (domain §1.3). */
export function transferPaper(
  found: SubsistenceCase,
  names: DocumentNames,
  { on, to, reason }: { on: LegalDate; to: string; reason: string },
): Paper {
  return paperOf('TRANSFER', names, {
    madeOn: on,
    parts: [
      paragraph(
        `你户于${dayInChinese(found.appliedOn)}提出的最低生活保障申请（办件号 ${found.number}），现转由${to}办理，无需重新申请。`,
      ),
      fields(
        ['转入单位', to],
        ['转办日期', dayInChinese(on)],
        ['转办理由', reason],
        ['申请日期（不变）', dayInChinese(found.appliedOn)],
      ),
    ],
  });
}

/** 延长办理期限告知书: which limit, from when to when, and why. */
export function extensionPaper(
  found: SubsistenceCase,
  names: DocumentNames,
  { on, reason, due }: { on: LegalDate; reason: string; due: Deadline },
): Paper {
  return paperOf('EXTENSION', names, {
    madeOn: on,
    parts: [
      paragraph(`你户的最低生活保障申请（办件号 ${found.number}）因特殊情形，办理期限予以延长。`),
      fields(['延长的理由', reason], limitOf(due), ['依据', due.basis]),
    ],
  });
}

/** 核对结果告知书 where means exceed: each item, and how to contest it (domain §28.4: 逐项写明原因与结论). */
export function checkResultPaper(
  found: SubsistenceCase,
  names: DocumentNames,
  { on, over, contestBy }: { on: LegalDate; over: readonly string[]; contestBy: LegalDate | null },
): Paper {
  const until = contestBy === null ? '' : `于${dayInChinese(contestBy)}前`;
  return paperOf('CHECK_RESULT', names, {
    madeOn: on,
    parts: [
      paragraph(`经你户授权，对家庭经济状况进行了核对（办件号 ${found.number}）。核对结果中下列事项超出规定：`),
      ...list(over),
      paragraph(
        `如认为结果不准确或者有特殊情况，可以${until}提出申辩并提供证据；街道将逐项复查并书面答复，来源数据有误的予以更正。`,
      ),
      paragraph('核对结果只用于本次申请，不会向无关人员提供。'),
    ],
  });
}
