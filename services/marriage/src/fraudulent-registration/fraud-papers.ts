import { dayInChinese, fields, type Paper, paragraph, signatures } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import { type MarriageDocumentKind, marriageDocuments } from '../papers/domain/index.js';
import type { RegistryOffice } from '../papers/registry-office.js';
import type { FindingKind, FraudCase } from './domain/index.js';

/** What the papers of a case need beside the case. */
export type FraudNames = {
  readonly victim: string;
  readonly office: RegistryOffice;
  readonly recordNo: string;
  readonly registeredOn: LegalDate;
  readonly madeOn: LegalDate;
};

export const findingLabels: { readonly [Kind in FindingKind]: string } = {
  POLICE_CONCLUSION: '公安机关的调查结论',
  JUDICIAL_RECOMMENDATION: '人民法院的司法建议',
  PROCURATORIAL_RECOMMENDATION: '人民检察院的检察建议',
  COURT_DOCUMENT: '人民法院的裁判文书',
};

/** 撤销婚姻登记决定书: which record, upon which finding, with what effect and which remedies. */
export function revocationPaper(found: FraudCase, names: FraudNames, reason: string): Paper<MarriageDocumentKind> {
  const effect =
    '该登记自始没有法律约束力，双方婚姻状况恢复到该登记之前，本机关将更正登记档案并更正全国婚姻基础信息库。';
  return paperOf('FRAUD_REVOCATION', found, { names, said: [`决定：撤销上述婚姻登记。理由：${reason}`, effect] });
}

/** 不予撤销婚姻登记决定书: with the reasons. */
export function rejectionPaper(found: FraudCase, names: FraudNames, reason: string): Paper<MarriageDocumentKind> {
  return paperOf('FRAUD_REJECTION', found, { names, said: [`决定：不予撤销上述婚姻登记。理由：${reason}`] });
}

/** 凭证明办理新登记审批表: kept by the registry. */
export function approvalPaper(found: FraudCase, names: FraudNames, proofNo: string): Paper<MarriageDocumentKind> {
  const said = [
    `申诉人提交的证明：${proofNo}。`,
    '审批意见：在原登记记录处理完毕之前，同意申诉人凭上述证明办理新的婚姻登记；原登记记录暂不约束申诉人。',
  ];
  const paper = paperOf('CONDITIONAL_APPROVAL', found, { names, said });
  return { ...paper, remedy: null, parts: [...paper.parts, signatures('审批人')] };
}

function paperOf(
  kind: MarriageDocumentKind,
  { finding }: FraudCase,
  { names, said }: { readonly names: FraudNames; readonly said: readonly string[] },
): Paper<MarriageDocumentKind> {
  const { victim, office, recordNo, registeredOn, madeOn } = names;
  const upon =
    finding === null
      ? []
      : [
          ['依据的文书', `${finding.authority}${findingLabels[finding.kind]}（${finding.documentNo}）`] as const,
          ['文书日期', dayInChinese(finding.foundOn)] as const,
        ];
  return {
    ...{ kind, title: marriageDocuments[kind].title, addressee: victim, authority: office.authority, madeOn },
    remedy: office.remedy,
    parts: [
      fields(['申诉人', victim], ['登记记录号', recordNo], ['登记日期', dayInChinese(registeredOn)], ...upon),
      ...said.map(paragraph),
    ],
  };
}
