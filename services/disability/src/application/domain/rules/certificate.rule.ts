import type { Explanation } from '@yimen/policy';
import type { AllowanceOutcome } from '../determination.js';
import {
  type CertificateFacts,
  type CertificateStatus,
  type DisabilityKind,
  type DisabilityLevel,
  disabilityKindNames,
} from '../facts.js';

const basis = '残疾人两项补贴政策：有效的残疾人证（domain §4.2 前提）';

const words: Record<CertificateStatus, string> = {
  VALID: '有效',
  FROZEN: '冻结',
  EXPIRED: '过期',
  CANCELLED: '注销',
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

/** The level that counts: of several disabilities the gravest (多重残疾按最重一类的等级, domain §4.2). */
export function gravestLevel({ level, components }: CertificateFacts): DisabilityLevel {
  return [level, ...components.map((each) => each.level)].sort()[0] ?? level;
}

/** The categories that count: of several disabilities each of them (并检查其组成类别, domain §4.2). */
export function kindsOf({ kind, components }: CertificateFacts): readonly DisabilityKind[] {
  return kind === 'MULTIPLE' ? [...new Set(components.map((each) => each.kind))] : [kind];
}

/** Category and level as people read them. */
export function showDisability(certificate: CertificateFacts): string {
  const kinds = kindsOf(certificate).map((kind) => disabilityKindNames[kind]);
  const several = certificate.kind === 'MULTIPLE' ? `多重（${kinds.join('、') || '组成类别不详'}）` : kinds.join('、');
  return `${several}${gravestLevel(certificate)}级`;
}
