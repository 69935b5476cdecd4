import type { Given, RuleField, Words } from '@yimen/policy';
import type { DisabilityLevel } from '@yimen/standards';
import {
  type CertificateStatus,
  categoryOf,
  type Disability,
  levelOf,
  type SingleCategory,
} from '../../certificate/domain/index.js';
import {
  type AllowanceFacts,
  type CertificateFacts,
  type Circumstance,
  circumstanceNames,
  type Tier,
} from './facts.js';
import { categoryNames } from './rules/certificate.rule.js';

const { MULTIPLE: _, ...singleNames } = categoryNames satisfies Words<SingleCategory | 'MULTIPLE'>;
const levels: Words<'1' | '2' | '3' | '4'> = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };
const statuses: Words<CertificateStatus> = { VALID: '有效', FROZEN: '冻结', EXPIRED: '过期', CANCELLED: '注销' };
const tierWords: Words<Tier> = {
  DIBAO: '低保',
  DIBAO_MARGIN: '低保边缘',
  RIGID_EXPENDITURE: '刚性支出困难',
  TEKUN: '特困',
};

/** The fields that every rule of the two allowances reads. */
export const factFields: readonly RuleField[] = [
  {
    name: 'certificate',
    about:
      '残疾人证：type（视力、听力、言语、肢体、智力、精神、多重）、level、status（默认有效）、components（多重的组成，等级从组成）',
  },
  { name: 'tier', about: '低收入类别：低保、低保边缘、刚性支出困难、特困；不填为不在范围' },
  { name: 'single', about: '是否单人保，默认否' },
  { name: 'householdTier', about: '单人保时家庭本身的类别' },
  { name: 'draws', about: '在享的其他待遇与情形：{ kind, amount }' },
  { name: 'longTermCare', about: '是否需长期照护，默认是' },
];

function readDisability(given: Given): Disability {
  const level = Number(given.word('level', levels)) as DisabilityLevel;
  return { category: given.word('type', singleNames), level };
}

/** Of a multiple one (多重) its components; category and level follow from them. */
function readCertificate(given: Given): CertificateFacts {
  const multiple = given.optionalText('type') === '多重';
  const disabilities = multiple ? given.each('components', readDisability) : [readDisability(given)];
  const validTo = given.optionalDate('validTo');
  return {
    status: given.optionalWord('status', statuses) ?? 'VALID',
    ...{ category: categoryOf(disabilities), level: levelOf(disabilities), disabilities },
    ...(validTo === null ? {} : { validTo }),
  };
}

/** Reads the facts of a person as a scenario writes them. */
export function readFacts(given: Given, { on }: { on: Circumstance['from'] }): AllowanceFacts {
  const certificate = given.inner('certificate');
  const tier = given.optionalWord('tier', tierWords);
  const single = given.flag('single', false);
  const householdTier = given.optionalWord('householdTier', tierWords);
  return {
    certificate: certificate === null ? null : readCertificate(certificate),
    tier: tier === null ? null : { tier, subject: single ? 'PERSON' : 'HOUSEHOLD', householdTier },
    circumstances: given.each('draws', (each) => ({
      kind: each.word('kind', circumstanceNames),
      from: on,
      to: null,
      amountFen: each.optionalMoney('amount'),
    })),
    longTermCare: given.flag('longTermCare', true),
  };
}
