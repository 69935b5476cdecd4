import type { LegalDate } from '@yimen/standards';
import { type Hearing, type HearingRefusal, wasHeard } from '../../award-end/domain/hearing.js';

/** What a re-check may find of an award that the records alone do not clear (domain §4.1 DIS-06, §12 #1 #10 #13). */
export const doubtLabels = {
  CERTIFICATE_MISSING: '没有残疾人证记录',
  CERTIFICATE_NOT_VALID: '残疾人证不是有效状态',
  CERTIFICATE_EXPIRING: '残疾人证即将到期',
  CERTIFICATE_UNCONFIRMED: '残疾人证未经残联确认',
  LEVEL_DIFFERS: '现在的等级与发放所据的不同',
  PERSON_UNKNOWN: '人口库没有此人的记录',
  NOT_ALIVE: '人口库登记为死亡、失踪或死亡待核实',
  MOVED_AWAY: '户籍不在本区县',
  TIER_GONE: '不在补贴范围的困难家庭中',
  EXCLUDED: '有不能同时享受的待遇或情形',
  DECLARED_STANDS: '据证据登记的情形仍在，未见主管部门告知',
} as const;

export type Doubt = keyof typeof doubtLabels;
export const recheckOutcomes = ['KEPT', 'FAILED'] as const;
export type RecheckOutcome = (typeof recheckOutcomes)[number];

export type Settling = Hearing & { readonly outcome: RecheckOutcome };

/**
 * Why a doubt is not settled so, or null: without a finding; or an award stopped without the person having been heard (domain §0.6 ③). A
 * confirmed death ends an award by itself; whoever is only suspected dead, or missing, may still be asked after.
 */
export function settlingRefused({ outcome, ...hearing }: Settling, today: LegalDate): HearingRefusal | null {
  if (hearing.finding.trim() === '') return 'FINDING_MISSING';
  if (hearing.heardOn !== null && hearing.heardOn > today) return 'DATE_IN_FUTURE';
  return outcome === 'FAILED' && !wasHeard(hearing) ? 'OPINION_NOT_HEARD' : null;
}
