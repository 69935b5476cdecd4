import { circumstanceKinds } from '../circumstances/domain/index.js';

/** Why a month is as it is, or an award ended: an open list of codes, told with its events. */
const reasonLabels: Readonly<Record<string, string>> = {
  GRANTED: '核定',
  ELIGIBLE: '符合条件',
  CERT_MISSING: '没有残疾人证',
  CERT_EXPIRED: '残疾人证过期',
  CERT_FROZEN: '残疾人证冻结',
  CERT_CANCELLED: '残疾人证注销',
  IN_TEKUN: '已纳入特困供养',
  IN_WORK_INJURY_CARE: '领取工伤保险生活护理费',
  IS_ORPHAN: '享受孤儿基本生活费',
  IS_DE_FACTO_UNATTENDED: '享受事实无人抚养儿童基本生活补贴（全额）',
  IN_PRISON: '在监服刑',
  DRAWN_ELSEWHERE: '已在外地领取',
  EXCLUDED: '不能同时享受',
  TIER_NOT_COVERED: '不再属于补贴范围的困难家庭',
  LEVEL_NOT_COVERED: '残疾等级不在补贴范围',
  LONG_TERM_CARE_NOT_NEEDED: '不需长期照护',
  DEATH: '死亡',
  DECLARED_DEAD: '宣告死亡',
  DECLARED_MISSING: '宣告失踪',
  DEATH_REPORTED: '死亡待核实',
  MOVED_AWAY: '户籍迁出本区县',
  RENOUNCED: '自愿放弃',
  FALSE_STATEMENT: '弄虚作假',
  RECHECK_FAILED: '资格复核不合格',
  REPLACED: '由后一次核定接续',
};

/** A reason as the schema shows it. */
export function reasonShown(code: string): { readonly code: string; readonly label: string } {
  const by = /^SUPPRESSED_BY_(.+)$/.exec(code)?.[1];
  const kinds: Readonly<Record<string, { readonly label: string }>> = circumstanceKinds;
  if (by !== undefined) return { code, label: `${kinds[by]?.label ?? by}较高，保留资格不发` };
  return { code, label: reasonLabels[code] ?? code };
}

export type MonthShown = 'PAID' | 'SUPPRESSED' | 'STOPPED' | 'SUSPENDED';

/** How a month stands, from what it pays and why. */
export function monthStatus(amountFen: number, reason: string, suspended: boolean): MonthShown {
  if (suspended) return 'SUSPENDED';
  if (amountFen > 0) return 'PAID';
  return reason.startsWith('SUPPRESSED_BY_') ? 'SUPPRESSED' : 'STOPPED';
}
