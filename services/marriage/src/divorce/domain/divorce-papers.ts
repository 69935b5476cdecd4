import { dayInChinese, fields, type Paper, type PaperRemedy, paragraph, signatures } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { type MarriageDocumentKind, marriageDocuments } from '../../papers/domain/index.js';
import type { DivorceCase } from './divorce-case.js';
import type { LastDay } from './periods.js';
import { groundLabels } from './refusal-texts.js';
import type { NotAcceptedGround } from './refusals.js';
import { divorceLabels } from './steps.js';

/** The documents of a divorce by agreement: all handed over at the window, none is a decision against anybody. */
export type DivorceDocumentKind = Extract<
  MarriageDocumentKind,
  'DIVORCE_RECEIPT' | 'DIVORCE_NOT_ACCEPTED' | 'DIVORCE_WITHDRAWN' | 'DIVORCE_ENDED' | 'DIVORCE_CERTIFICATE_SHEET'
>;

/** What a paper names: the two, and the registry. */
export type DivorceNames = { readonly parties: readonly [string, string]; readonly registry: string };

const couple = ({ parties }: DivorceNames) => parties.join('、');
const lastDay = ({ on, unpublished }: LastDay) =>
  unpublished === null
    ? dayInChinese(on)
    : `${dayInChinese(on)}（暂定：${unpublished} 年放假安排公布后重算，以重算后的日期为准）`;

function paperOf(
  kind: DivorceDocumentKind,
  names: DivorceNames,
  { madeOn, parts, addressee = couple(names) }: { madeOn: LegalDate; parts: Paper['parts']; addressee?: string },
): Paper<DivorceDocumentKind> {
  const { title } = marriageDocuments[kind];
  return { kind, title, addressee, parts, authority: names.registry, madeOn, remedy: null };
}

/** 受理回执单: it says from when to when either may withdraw, and from when to when both may come for the certificate (domain §18). */
export function receiptPaper(found: DivorceCase, names: DivorceNames): Paper<DivorceDocumentKind> {
  const { receivedOn, coolingEnd, windowStart, windowEnd } = found.periods;
  return paperOf('DIVORCE_RECEIPT', names, {
    madeOn: receivedOn,
    parts: [
      paragraph(`你们于${dayInChinese(receivedOn)}共同申请离婚登记，材料齐全，我处予以受理。`),
      fields(
        ['回执号', found.receiptNumber],
        ['离婚冷静期', `自受理次日起至${lastDay(coolingEnd)}`],
        ['申领离婚证', `${dayInChinese(windowStart)}至${lastDay(windowEnd)}`],
        ['受理机关', names.registry],
      ),
      paragraph(
        '冷静期内，任何一方不愿意离婚的，可以单方撤回申请：到我处撤回的，最后一日以停止办理业务的时间为准；网上撤回截止于最后一日二十四时。',
      ),
      paragraph('冷静期届满后，双方应当在上述期间内亲自、共同到我处申领离婚证；逾期未共同申领的，视为撤回申请。'),
      signatures('申请人', '申请人', '婚姻登记员'),
    ],
  });
}

/** 撤回确认: that one of the two withdrew, and what follows from it. */
export function withdrawalPaper(found: DivorceCase, names: DivorceNames): Paper<DivorceDocumentKind> {
  const { withdrawn, parties, receiptNumber } = found;
  const who = names.parties[parties[0] === withdrawn?.by ? 0 : 1];
  return paperOf('DIVORCE_WITHDRAWN', names, {
    madeOn: withdrawn?.on ?? found.periods.receivedOn,
    parts: [
      paragraph(`${who}于冷静期内撤回了离婚登记申请（回执 ${receiptNumber}），该申请终止，双方的婚姻关系不变。`),
      paragraph('仍要离婚的，须双方重新共同申请，冷静期重新计算。'),
    ],
  });
}

/** 终止告知: why an application ended of itself; to the one who is left, where the other died. */
export function terminationPaper(
  found: DivorceCase,
  names: DivorceNames,
  deceased?: string,
): Paper<DivorceDocumentKind> {
  const { receiptNumber, status, endedOn, periods } = found;
  const why: Partial<Record<DivorceCase['status'], string>> = {
    EXPIRED: `双方未在${dayInChinese(periods.windowEnd.on)}前共同申领离婚证，视为撤回申请；婚姻关系不变，仍要离婚的须重新申请`,
    ENDED_BY_DEATH: '一方死亡，婚姻关系因死亡消灭，本程序终止，不发给离婚证',
    ENDED_WITH_MARRIAGE: '双方的婚姻关系已另行消灭，本程序终止，不发给离婚证',
  };
  const left = names.parties.filter((_, at) => found.parties[at] !== deceased).join('、');
  return paperOf('DIVORCE_ENDED', names, {
    madeOn: endedOn ?? periods.windowEnd.on,
    addressee: left,
    parts: [paragraph(`离婚登记申请（回执 ${receiptNumber}）已终止：${why[status] ?? divorceLabels[status]}。`)],
  });
}

/** What is printed into the certificate: the national form's own number, both names, the day, the registry. */
export function certificatePaper(found: DivorceCase, names: DivorceNames): Paper<DivorceDocumentKind> {
  const { issued, periods } = found;
  const on = issued?.on ?? periods.windowStart;
  return paperOf('DIVORCE_CERTIFICATE_SHEET', names, {
    madeOn: on,
    parts: [
      fields(
        ['离婚证字号', issued?.certificateNumber ?? ''],
        ['持证人', names.parties[0]],
        ['持证人', names.parties[1]],
        ['登记日期', dayInChinese(on)],
        ['登记机关', names.registry],
      ),
      paragraph(
        '双方自愿离婚，并对子女抚养、财产以及债务处理等事项协商一致，符合《中华人民共和国民法典》规定，予以登记。',
      ),
    ],
  });
}

export type NotAccepted = {
  readonly ground: NotAcceptedGround;
  readonly reason: string;
  readonly names: readonly string[];
  readonly registry: string;
  readonly remedy: PaperRemedy | null;
  readonly madeOn: LegalDate;
};

/** 不予受理告知: the ground of article 14, the reason in the registrar's words, and where to go instead. */
export function notAcceptedPaper(told: NotAccepted): Paper<DivorceDocumentKind> {
  const { ground, reason, names, registry, remedy, madeOn } = told;
  return {
    ...{ kind: 'DIVORCE_NOT_ACCEPTED', title: marriageDocuments.DIVORCE_NOT_ACCEPTED.title, remedy, madeOn },
    ...{ addressee: names.join('、'), authority: registry },
    parts: [
      paragraph(
        `你于${dayInChinese(madeOn)}申请离婚登记，依照《婚姻登记条例》第十四条，我处不予受理：${groundLabels[ground]}。`,
      ),
      paragraph(`理由：${reason.trim()}`),
      paragraph('情形消除后，双方可以再次共同申请，不收取费用。'),
    ],
  };
}
