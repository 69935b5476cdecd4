import { fenToYuan } from '@yimen/standards';
import type { HouseholdTier } from '../rules/household-tier.rule.js';
import type { ProofKind } from './claim.js';
import type { SinglePersonRefusal } from './refusals.js';

type Codes = SinglePersonRefusal['because'];
type Text<Code extends Codes> = {
  legalBasis: string | null;
  message: (refusal: Extract<SinglePersonRefusal, { because: Code }>) => string;
};

export const proofLabels: Record<ProofKind, string> = {
  DISABILITY_CERTIFICATE: '残疾人证',
  DIAGNOSIS: '重病诊断',
  CLERGY_CERTIFICATE: '宗教教职人员身份',
};

/** Why a household's tier is no premise: said with what may be done instead. */
const tierTexts: Record<HouseholdTier, string> = {
  DIBAO: '家庭人均收入低于低保标准，应由家庭申请最低生活保障，不适用单人保。',
  EDGE: '家庭财产超过规定，不能认定为低保边缘家庭；可以申辩举证。',
  ABOVE: '家庭人均收入不低于低保边缘标准，不符合单人保的前提。',
};
const basis = '社会救助法第二十一条';

/** The texts of the refusals of 单人保; the matter's own table takes them in. */
export const singlePersonTexts: { readonly [Code in Codes]: Text<Code> } = {
  SUBJECT_NOT_MEMBER: { legalBasis: basis, message: () => '单人保的本人应是所申报的家庭成员之一。' },
  PROOF_NOT_DECLARED: {
    legalBasis: null,
    message: ({ kind }) => `申请中没有申报与“${proofLabels[kind]}”有关的情形，无须核验。`,
  },
  PROOF_LEVEL_MISSING: { legalBasis: null, message: () => '残疾人证有效的，请填写证上的类别和等级。' },
  PROOF_NOT_CHECKED: {
    legalBasis: '社会救助法第四十一条、第六十二条',
    message: ({ missing }) => `尚未核验：${missing.map((kind) => proofLabels[kind]).join('、')}。请先向记录机关核验。`,
  },
  HOUSEHOLD_NOT_AT_EDGE: { legalBasis: basis, message: ({ tier }) => tierTexts[tier] },
  NOT_IN_CATEGORY: {
    legalBasis: basis,
    message: () => '本人不属于可以单人保的类别（重度残疾、三级智力或精神残疾、重特大疾病等，以本区县公布的为准）。',
  },
  PERSON_NOT_COUNTED: { legalBasis: basis, message: () => '本人按规定不计入共同生活家庭成员，不能单人保。' },
  OWN_INCOME_NOT_BELOW_STANDARD: {
    legalBasis: basis,
    message: ({ ownIncomeFen, standardFen }) =>
      `本人月收入 ${fenToYuan(ownIncomeFen)} 元，不低于低保标准 ${fenToYuan(standardFen)} 元。`,
  },
  HOUSEHOLD_ON_DIBAO: {
    legalBasis: '社会救助法第十八条、第二十一条',
    message: ({ existing }) =>
      `家庭正在申请或享受低保${existing === null ? '' : `（${existing}）`}，低保家庭成员不另享单人保；家庭低保终止后可以申请。`,
  },
};
