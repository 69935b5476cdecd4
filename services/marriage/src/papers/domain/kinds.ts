import { awaited, type DocumentRules, handed, kept } from '@yimen/casework/domain';

/** Every document of the marriage register (domain §18, A.4): one set of letters each in the whole platform. */
export const marriageDocuments = {
  MARRIAGE_NOT_REGISTERED: awaited('不予办理结婚登记告知书', '婚不登字'),
  DIVORCE_RECEIPT: handed('离婚登记申请受理回执单', '离受字'),
  DIVORCE_NOT_ACCEPTED: awaited('不予受理离婚登记申请告知书', '离不受字'),
  DIVORCE_WITHDRAWN: handed('撤回离婚登记申请确认单', '离撤字'),
  DIVORCE_ENDED: handed('离婚登记程序终止告知书', '离终字'),
  MARRIAGE_CERTIFICATE_SHEET: handed('结婚证资料页', '婚证页字'),
  DIVORCE_CERTIFICATE_SHEET: handed('离婚证资料页', '离证页字'),
  REISSUE_REFUSED: awaited('不予补发婚姻登记证告知书', '婚补不字'),
  REGISTRATION_PROOF: handed('婚姻登记记录证明', '婚记证字'),
  NO_RECORD_PROOF: handed('无婚姻登记记录证明', '婚无记字'),
  ARCHIVE_EXTRACT: handed('婚姻登记档案摘抄', '婚档摘字'),
  FRAUD_REVOCATION: awaited('撤销婚姻登记决定书', '婚撤决字'),
  FRAUD_REJECTION: awaited('不予撤销婚姻登记决定书', '婚不撤决字'),
  CONDITIONAL_APPROVAL: kept('凭证明办理新登记审批表', '婚特批字', false),
} as const satisfies DocumentRules;

export type MarriageDocumentKind = keyof typeof marriageDocuments;
export const marriageDocumentKinds = Object.keys(marriageDocuments) as readonly MarriageDocumentKind[];

/** What is about an application for divorce: for the registry that received it and the two themselves, whoever else may read the rest. */
export const confinedKinds: readonly MarriageDocumentKind[] = [
  'DIVORCE_RECEIPT',
  'DIVORCE_NOT_ACCEPTED',
  'DIVORCE_WITHDRAWN',
  'DIVORCE_ENDED',
  'DIVORCE_CERTIFICATE_SHEET',
];
