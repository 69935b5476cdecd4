import { dayInChinese, type Field, fields, list, type Paper, paragraph } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Act, ActKind } from '../act/domain/index.js';
import { type MarriageDocumentKind, marriageDocuments } from '../papers/domain/index.js';
import type { RecordLine } from './domain/index.js';

/** What every document of the archive needs: the office, the day, the people by name. */
export type ArchiveNames = {
  readonly authority: string;
  readonly madeOn: LegalDate;
  readonly nameOf: (personId: string | null) => string;
};
/** Numbers of an act that the fold does not need. */
export type Numbered = { readonly recordNo: string; readonly certificateNo: string | null; readonly division: string };

const kindLabels: { readonly [Kind in ActKind]: string } = {
  MARRIAGE: '结婚登记',
  REMARRIAGE: '复婚登记',
  RETROACTIVE: '补办结婚登记',
  DIVORCE: '离婚',
  WIDOWED: '一方死亡',
  DEATH_DECLARED: '一方被宣告死亡',
  DEATH_DECLARATION_REVOKED: '死亡宣告被撤销',
  REVIVAL_DECLINED: '声明不愿意恢复婚姻关系',
  CONDITIONAL_ALLOWANCE: '凭证明许可另行登记',
  ANNULMENT: '人民法院宣告无效或者撤销',
  REVOCATION: '撤销登记',
  CORRECTION: '更正',
  REISSUE: '补发证书',
  COURT_JUDGMENT: '判决备注',
};
const endings = { DIVORCED: '离婚', WIDOWED: '配偶死亡或者被宣告死亡', SET_ASIDE: '' } as const;

function paperOf(
  kind: MarriageDocumentKind,
  { authority, madeOn }: ArchiveNames,
  said: Pick<Paper<MarriageDocumentKind>, 'addressee' | 'parts'>,
): Paper<MarriageDocumentKind> {
  return { kind, title: marriageDocuments[kind].title, authority, madeOn, remedy: null, ...said };
}

/** 婚姻登记记录证明: what is on record, and no word about what is not. */
export function registrationProof(
  names: ArchiveNames,
  personId: string,
  lines: readonly (RecordLine & Numbered)[],
): Paper<MarriageDocumentKind> {
  const said = lines.map(({ act, spouseId, from, to, ended, certificateNo }) => {
    const number = certificateNo === null ? '' : `，证书字号 ${certificateNo}`;
    const end = to === null || ended === null ? '现存续' : `${dayInChinese(to)}因${endings[ended]}终止`;
    return `${dayInChinese(from)}与${names.nameOf(spouseId)}办理${kindLabels[act.kind]}${number}；${end}。`;
  });
  const opening = `经查询本机关婚姻登记档案，${names.nameOf(personId)}有以下婚姻登记记录：`;
  const limit = '本证明只反映本机关档案截至出具之日的记录，不包括在其他登记机关和境外办理的登记。';
  return paperOf('REGISTRATION_PROOF', names, {
    addressee: null,
    parts: [paragraph(opening), ...list(said), paragraph(limit)],
  });
}

/** 无婚姻登记记录证明: of which period, of whose records; and that it is no proof of being unmarried. */
export function noRecordProof(
  names: ArchiveNames,
  personId: string,
  { from, until }: { readonly from: LegalDate; readonly until: LegalDate },
): Paper<MarriageDocumentKind> {
  const searched = `经查询本机关自${dayInChinese(from)}至${dayInChinese(until)}的婚姻登记档案，在此期间没有发现${names.nameOf(personId)}的婚姻登记记录。`;
  const limit =
    '本证明只反映本机关上述期间档案的查询结果，不包括在其他登记机关和境外办理的登记，不是本人婚姻状况的证明。出具之后办理的登记不在其内。';
  return paperOf('NO_RECORD_PROOF', names, { addressee: null, parts: [paragraph(searched), paragraph(limit)] });
}

/** 婚姻登记档案摘抄: one record, with everything that was recorded about it later. */
export function archiveExtract(
  names: ArchiveNames,
  act: Act & Numbered,
  later: readonly Act[],
): Paper<MarriageDocumentKind> {
  const notes = later.map(
    ({ kind, effectiveOn, recordedOn }) =>
      `${dayInChinese(recordedOn)}登记：${kindLabels[kind]}，自${dayInChinese(effectiveOn)}起。`,
  );
  const none = later.length === 0 ? [paragraph('此后没有关于这条记录的登记。')] : [paragraph('此后的登记：')];
  return paperOf('ARCHIVE_EXTRACT', names, {
    addressee: null,
    parts: [recordFields(names, act), ...none, ...list(notes)],
  });
}

/** The data of a certificate, to be printed on the national form; the number is that of the form. */
export function certificateSheet(
  names: ArchiveNames,
  kind: 'MARRIAGE_CERTIFICATE_SHEET' | 'DIVORCE_CERTIFICATE_SHEET',
  act: Act & Numbered,
): Paper<MarriageDocumentKind> {
  const law =
    kind === 'MARRIAGE_CERTIFICATE_SHEET'
      ? '结婚申请，符合《中华人民共和国民法典》的规定，予以登记，发给此证。'
      : '离婚申请，符合《中华人民共和国民法典》的规定，予以登记，发给此证。';
  return paperOf(kind, names, { addressee: null, parts: [recordFields(names, act), paragraph(law)] });
}

function recordFields({ nameOf }: ArchiveNames, act: Act & Numbered) {
  const [one, other] = act.parties;
  const number: Field[] = act.certificateNo === null ? [] : [['证书字号', act.certificateNo]];
  return fields(
    ['登记种类', kindLabels[act.kind]],
    ['登记记录号', act.recordNo],
    ['当事人', nameOf(one)],
    ['当事人', nameOf(other)],
    ['自何日起', dayInChinese(act.effectiveOn)],
    ['登记日期', dayInChinese(act.recordedOn)],
    ...number,
  );
}
