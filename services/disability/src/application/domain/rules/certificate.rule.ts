import type { Explanation } from '@yimen/policy';
import type { DisabilityCategory } from '@yimen/standards';
import type { CertificateStatus } from '../../../certificate/domain/index.js';
import type { AllowanceOutcome } from '../determination.js';
import type { CertificateFacts } from '../facts.js';

const basis = '残疾人两项补贴政策：有效的残疾人证（domain §4.2 前提）';

const words: Record<CertificateStatus, string> = {
  VALID: '有效',
  FROZEN: '冻结',
  EXPIRED: '过期',
  CANCELLED: '注销',
};
export const categoryNames: Record<DisabilityCategory, string> = {
  VISUAL: '视力',
  HEARING: '听力',
  SPEECH: '言语',
  PHYSICAL: '肢体',
  INTELLECTUAL: '智力',
  MENTAL: '精神',
  MULTIPLE: '多重',
};

const outcomes: Record<Exclude<CertificateStatus, 'VALID'>, AllowanceOutcome> = {
  FROZEN: 'CERT_FROZEN',
  EXPIRED: 'CERT_EXPIRED',
  CANCELLED: 'CERT_CANCELLED',
};

/** The certificate in force, or why there is none: the first condition of both allowances (domain §4.2 前提). */
export function certificateInForce(
  x: Explanation,
  certificate: CertificateFacts | null,
): { ok: true; certificate: CertificateFacts } | { ok: false; outcome: AllowanceOutcome } {
  const shown = certificate === null ? '无' : words[certificate.status];
  const inputs: Record<string, string> = { 残疾人证: shown };
  if (certificate?.validTo) inputs.有效期至 = certificate.validTo;
  const valid = certificate?.status === 'VALID';
  x.step({ rule: '有效的残疾人证', basis, inputs, result: valid ? '有效' : `不符合：${shown}` });
  if (certificate === null) return { ok: false, outcome: 'CERT_MISSING' };
  if (certificate.status !== 'VALID') return { ok: false, outcome: outcomes[certificate.status] };
  return { ok: true, certificate };
}

/** The categories that count: of several disabilities each of them (多重残疾…并检查其组成类别, domain §4.2). */
export function categoriesOf({ disabilities }: CertificateFacts): readonly DisabilityCategory[] {
  return disabilities.map(({ category }) => category);
}

/** Category and level as people read them; of several disabilities the level is the gravest. */
export function showDisability(certificate: CertificateFacts): string {
  const named = categoriesOf(certificate).map((category) => categoryNames[category]);
  const several = certificate.category === 'MULTIPLE' ? `多重（${named.join('、')}）` : named.join('、');
  return `${several}${certificate.level}级`;
}
