import { accept, type Decision, refuse } from '@yimen/casework/domain';
import { flagOf, type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type Act, founds, marriedPeriods, standingActs } from '../../act/domain/index.js';

export const reissueKeys = { agentAllowed: 'reissue.agent.allowed' } as const;
/** The nation's parameters of a reissue: the YAML beside this file. */
export const reissueParameterFiles: readonly URL[] = [new URL('./parameters/reissue.yaml', import.meta.url)];

export const certificateKinds = ['MARRIAGE_CERTIFICATE', 'DIVORCE_CERTIFICATE'] as const;
export type CertificateKind = (typeof certificateKinds)[number];
/** One of the couple's two certificates was lost, or both. */
export const lossKinds = ['ONE', 'BOTH'] as const;
export type LossKind = (typeof lossKinds)[number];

export type ReissueOrder = {
  readonly marriageId: string;
  readonly certificate: CertificateKind;
  readonly applicantId: string;
  readonly identityVerified: boolean;
  /** The number of the notarised mandate, where an agent comes. */
  readonly mandateNo: string | null;
  readonly lost: LossKind;
  /** The declaration of loss was signed. */
  readonly declared: boolean;
  /** The number of the archive's extract; needed where both are lost. */
  readonly extractNo: string | null;
  readonly today: LegalDate;
};

export type ReissueRefusal =
  | { readonly because: 'IDENTITY_NOT_VERIFIED' }
  | { readonly because: 'AGENT_NOT_ALLOWED' }
  | { readonly because: 'NOT_ON_RECORD' }
  | { readonly because: 'DIVORCED_BY_COURT' }
  | { readonly because: 'RECORD_CHANGED'; readonly now: 'DIVORCED' | 'WIDOWED' | 'MARRIED' }
  | { readonly because: 'LOSS_NOT_DECLARED' }
  | { readonly because: 'EXTRACT_MISSING' };

/** The act of which a certificate is issued again: the marriage, or the divorce at a registry. */
export type Reissue = { readonly of: Act; readonly marriage: Act };
export type ReissueDecision = Decision<Reissue, { readonly type: 'reissued' }, ReissueRefusal>;

/**
 * 补领 (婚姻登记条例第二十一条; 民发〔2020〕116号): by one of the couple, or an agent with a notarised mandate where the rules allow one, when the
 * archive shows the record and it is still so. Who was divorced by a court gets no marriage certificate (domain §12 #6, §26), and there is
 * no divorce certificate of what a court decided.
 */
export function reissue(
  acts: readonly Act[],
  law: Law,
  { basis, order }: { readonly basis: (divorceId: string) => string | null; readonly order: ReissueOrder },
): ReissueDecision {
  const { marriageId, applicantId, certificate, today } = order;
  if (!order.identityVerified) return refuse({ because: 'IDENTITY_NOT_VERIFIED' });
  if (order.mandateNo !== null && !agentAllowed(law, today)) return refuse({ because: 'AGENT_NOT_ALLOWED' });
  const standing = standingActs(acts);
  const marriage = standing.find((act) => act.id === marriageId && founds(act) && act.parties.includes(applicantId));
  if (marriage === undefined) return refuse({ because: 'NOT_ON_RECORD' });
  const changed = stillSo({ acts, standing, marriage, certificate, applicantId, today, basis });
  if (changed !== null) return refuse(changed);
  if (!order.declared) return refuse({ because: 'LOSS_NOT_DECLARED' });
  if (order.lost === 'BOTH' && order.extractNo === null) return refuse({ because: 'EXTRACT_MISSING' });
  const divorce = standing.find((act) => act.kind === 'DIVORCE' && act.about === marriage.id);
  return accept({ of: divorce ?? marriage, marriage }, { type: 'reissued' });
}

/** What the archive itself says against a certificate: no declaration or extract mends it. */
export type RecordGround = Extract<
  ReissueRefusal,
  { because: 'NOT_ON_RECORD' | 'DIVORCED_BY_COURT' | 'RECORD_CHANGED' }
>;

/** On which ground of the record a certificate is not issued again, to somebody who brought all that is needed; null where there is none. */
export function recordGround(
  acts: readonly Act[],
  law: Law,
  {
    basis,
    order,
  }: {
    readonly basis: (divorceId: string) => string | null;
    readonly order: Pick<ReissueOrder, 'marriageId' | 'certificate' | 'applicantId' | 'today'>;
  },
): RecordGround | null {
  const complete = { identityVerified: true, mandateNo: null, lost: 'ONE', declared: true, extractNo: null } as const;
  const decision = reissue(acts, law, { basis, order: { ...order, ...complete } });
  if (decision.outcome === 'accepted') return null;
  const { refusal } = decision;
  return refusal.because === 'NOT_ON_RECORD' ||
    refusal.because === 'DIVORCED_BY_COURT' ||
    refusal.because === 'RECORD_CHANGED'
    ? refusal
    : null;
}

function agentAllowed(law: Law, on: LegalDate): boolean {
  const found = parameterOn(law, reissueKeys.agentAllowed, on);
  return found.ok && flagOf(found);
}

type Asked = Pick<ReissueOrder, 'certificate' | 'applicantId' | 'today'> & {
  readonly acts: readonly Act[];
  readonly standing: readonly Act[];
  readonly marriage: Act;
  readonly basis: (divorceId: string) => string | null;
};

/** Null when the couple is still what the certificate says: married to one another; or divorced at a registry and not married since. */
function stillSo({ acts, standing, marriage, certificate, applicantId, today, basis }: Asked): ReissueRefusal | null {
  const periods = marriedPeriods(acts).filter(({ from }) => from <= today);
  const now = periods.find(({ personId, to }) => personId === applicantId && (to === null || today < to));
  const divorce = standing.find((act) => act.kind === 'DIVORCE' && act.about === marriage.id);
  if (divorce !== undefined && basis(divorce.id) === 'COURT') return { because: 'DIVORCED_BY_COURT' };
  if (certificate === 'MARRIAGE_CERTIFICATE') {
    if (now?.actId === marriage.id) return null;
    return { because: 'RECORD_CHANGED', now: divorce === undefined ? 'WIDOWED' : 'DIVORCED' };
  }
  if (divorce === undefined) return { because: 'RECORD_CHANGED', now: now === undefined ? 'WIDOWED' : 'MARRIED' };
  return now === undefined ? null : { because: 'RECORD_CHANGED', now: 'MARRIED' };
}
