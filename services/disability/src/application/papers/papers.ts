import type { OfficeNames } from '@yimen/casework';
import {
  dayInChinese,
  fields,
  list,
  monthInChinese,
  type Paper,
  type PaperRemedy,
  type Part,
  paragraph,
} from '@yimen/casework/domain';
import { fenToYuan } from '@yimen/standards';
import {
  type AllowanceCase,
  allowanceNames,
  type CaseDecision,
  type CaseFact,
  type FactOf,
  outcomeTexts,
} from '../domain/index.js';
import { type DocumentKind, documentRules } from './kinds.js';

/** The names that a document needs and the rules never see: fetched by the service before its transaction. */
export type PaperNames = OfficeNames & { readonly applicant: string; readonly person: string };

type Rest = Pick<Paper, 'madeOn' | 'parts'> & Partial<Pick<Paper, 'authority' | 'remedy'>>;

function paperOf(kind: DocumentKind, { applicant, street }: PaperNames, rest: Rest): Paper<DocumentKind> {
  return { kind, title: documentRules[kind].title, addressee: applicant, authority: street, remedy: null, ...rest };
}

/** What is written down for a step: null for one that needs no document. `reason` is what the officer wrote. */
export function paperFor(
  fact: CaseFact,
  found: AllowanceCase,
  names: PaperNames,
  reason: string,
): Paper<DocumentKind> | null {
  switch (fact.type) {
    case 'accepted':
      return acceptance(found, names);
    case 'supplement-requested':
      return supplement(found, names);
    case 'not-accepted':
      return paperOf('NOT_ACCEPTED', names, {
        madeOn: fact.on,
        parts: [paragraph(`${subject(found, names)}，经审查决定不予受理。理由：`), ...list([reason])],
      });
    case 'deadlines-changed':
      return extension(found, fact, names, reason);
    case 'confirmed':
    case 'refused':
      return found.decision === null ? null : determination(found, found.decision, names, reason);
    case 'objection-answered':
      return paperOf('REEXAMINATION', names, {
        ...{ madeOn: fact.on, authority: names.bureau },
        parts: [
          paragraph(
            `你对${fact.about === 'REFUSAL' ? '不予' : '停发'}${allowanceNames[found.allowance]}提出的异议，已会同残联复核。`,
          ),
          paragraph(objectionAnswers[fact.about][fact.upheld ? 'upheld' : 'dismissed']),
          ...list([reason]),
        ],
      });
    default:
      return null;
  }
}

const ofDecision = { upheld: '异议成立。', dismissed: '异议不成立，维持原决定。' };
const objectionAnswers = {
  ...{ REFUSAL: ofDecision, END: ofDecision },
  STOP: {
    upheld: '异议成立。据以停发的事实已经更正，停发通知书撤回；停发期间应发的，与下一次发放一并补发。',
    dismissed: '异议不成立，维持停发。停发的情形消失后，自次月起恢复发放。',
  },
} as const;

const subject = ({ allowance, appliedOn, number }: AllowanceCase, { person }: PaperNames): string =>
  `你于${dayInChinese(appliedOn)}为${person}提出的${allowanceNames[allowance]}申请（办件号 ${number}）`;

function acceptance(found: AllowanceCase, names: PaperNames): Paper<DocumentKind> {
  const open = found.deadlines.filter(({ metOn, dueOn }) => metOn === null && dueOn !== null);
  return paperOf('ACCEPTANCE', names, {
    madeOn: found.acceptedOn ?? found.appliedOn,
    parts: [
      paragraph(`${subject(found, names)}，现予受理，办理期限自受理之日起计算。`),
      fields(
        ...[
          ['办件号', found.number] as const,
          ['受理机关', names.street] as const,
          ['审定机关', names.bureau] as const,
        ],
        ...open.map(({ label, dueOn }) => [label, `至${dayInChinese(dueOn ?? found.appliedOn)}`] as const),
        ['咨询与监督电话', names.supervisionTelephone],
      ),
    ],
  });
}

function supplement(found: AllowanceCase, names: PaperNames): Paper<DocumentKind> | null {
  const asked = found.supplements.at(-1);
  if (asked === undefined) return null;
  return paperOf('SUPPLEMENT', names, {
    madeOn: asked.on,
    parts: [
      paragraph(`${subject(found, names)}需要补正下列材料，现一次性告知：`),
      ...list(asked.items),
      paragraph('逾期未补正的，按撤回申请处理，可以重新申请。能够通过信息共享查询的材料，不要求重复提供。'),
    ],
  });
}

/** 延长办理期限告知书: until when it may take now, and why; by whoever has the case in hand (domain §0.3, §18). */
function extension(
  found: AllowanceCase,
  { deadlines, on }: FactOf<'deadlines-changed'>,
  names: PaperNames,
  reason: string,
): Paper<DocumentKind> | null {
  const extended = deadlines.find(({ name }) => name === 'limit.disability.extension');
  if (extended === undefined) return null;
  const until = extended.dueOn ?? extended.provisionalDueOn;
  const provisional = extended.dueOn === null ? '（工作日历公布后以正式日期为准）' : '';
  return paperOf('EXTENSION', names, {
    ...{ madeOn: on, authority: found.status === 'ACCEPTED' ? names.street : names.bureau },
    parts: [
      paragraph(`${subject(found, names)}，因情况特殊不能在原定期限内办结，现延长办理期限一次。理由：`),
      ...list([reason]),
      fields(...(until === null ? [] : [['办理期限延长至', `${dayInChinese(until)}${provisional}`] as const]), [
        '咨询与监督电话',
        names.supervisionTelephone,
      ]),
    ],
  });
}

/** 审定结果告知书 and 不予补贴决定书: what was decided, each rule with its result and basis, and the remedies. */
function determination(
  found: AllowanceCase,
  decision: CaseDecision,
  names: PaperNames,
  reason: string,
): Paper<DocumentKind> {
  const { reconsiderationAuthority, court } = names;
  const remedy: PaperRemedy = { ...decision.remedy, reconsiderationAuthority, court };
  const granted = decision.kind === 'APPROVE';
  const parts = granted ? grantedParts(found, decision, names) : refusedParts(found, decision, names, reason);
  return paperOf(granted ? 'DETERMINATION' : 'REFUSAL', names, {
    ...{ madeOn: decision.on, authority: names.bureau, remedy },
    parts: [...parts, paragraph('认定情况：'), ...list(reasoning(decision))],
  });
}

const reasoning = ({ determination: { steps } }: CaseDecision): string[] =>
  steps.map(({ rule, result, basis }) => `${rule}：${result}（${basis}）`);

function grantedParts(found: AllowanceCase, decision: CaseDecision, names: PaperNames): Part[] {
  const { startMonth, standardFen, payableFen, determination: judged } = decision;
  return [
    paragraph(`${subject(found, names)}，经审定合格。`),
    fields(
      ['补贴', allowanceNames[found.allowance]],
      ['月标准', `${fenToYuan(standardFen)}元`],
      ['每月发放', `${fenToYuan(payableFen)}元`],
      ['起始月', startMonth === null ? '' : monthInChinese(startMonth)],
    ),
    ...(judged.outcome === 'SUPPRESSED' ? [paragraph(outcomeTexts.SUPPRESSED)] : []),
  ];
}

function refusedParts(found: AllowanceCase, decision: CaseDecision, names: PaperNames, reason: string): Part[] {
  const { outcome } = decision.determination;
  const by = decision.ground === 'NOT_ENTITLED' ? [outcomeTexts[outcome]] : [];
  return [paragraph(`${subject(found, names)}，经审定不予补贴。理由：`), ...list([...by, reason])];
}
