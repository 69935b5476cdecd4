import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import type { BasisRefusal } from './domain/index.js';

const missing: { readonly [Field in BasisRefusal['field']]: string } = {
  by: '请选择凭什么查档。',
  identityVerified: '请先核验来人的身份证件。',
  mandateNo: '代理人查档须有经公证的授权委托书，请填写公证书号。',
  authority: '请选择是哪一类机关。',
  authorityName: '请填写机关名称。',
  letterNo: '有权机关查档须有公函，请填写公函号。',
};

/** What the right to open the archive lacks. */
export function basisRefused({ because: code, field }: BasisRefusal): Problem {
  const legalBasis = '《婚姻登记条例》第十九条';
  return invalidInput({ code, message: missing[field], field: `input.${field}`, legalBasis });
}

const contradictions = {
  RECORDS_FOUND: '档案中有此人在该期间的婚姻登记记录，不能出具无婚姻登记记录证明；可以出具婚姻登记记录证明。',
  NO_RECORDS: '档案中没有此人的婚姻登记记录，不能出具婚姻登记记录证明；可以出具无婚姻登记记录证明。',
  RECORD_NOT_IN_FORCE: '该记录所载的婚姻关系已经终止、被撤销或者已有变化，不能出具证书资料页；可以出具档案摘抄。',
  CERTIFICATE_NUMBER_MISSING: '该记录没有登记证书字号。字号由国家统一印制，平台不编造，请先按证书补登。',
  SEARCH_OUT_OF_DATE: '这次查档已过有效期（没有本地规定的，当日有效），请重新查档后出具。',
} as const;
export type Contradiction = keyof typeof contradictions;

/** The archive does not say what the document would. */
export function archiveContradicts(code: Contradiction): Problem {
  return problem('MarriageArchiveContradicts', { code, message: contradictions[code], field: 'input.kind' });
}
