import type { AwardChange as Change } from '@yimen/benefits/domain';
import type { Telling } from '@yimen/events';
import type { AwardBasis } from './award.write.js';
import type { Entitled } from './entitlements.js';

/** Why an award changes or ends: an open list of codes, told with its events. */
export const awardReasons = {
  STANDARD_PUBLISHED: '低保标准调整',
  REVIEW_INCREASE: '复核后增发',
  REVIEW_REDUCTION: '复核后减发',
  REVIEW_END: '复核后终止',
  FADE_OUT: '就业后渐退',
  FADE_OUT_OVER: '渐退期满',
  INCOME_RISEN: '收入上升',
  INCOME_FALLEN: '收入下降',
  INCOME_ABOVE_STANDARD: '家庭收入不再低于标准',
  ASSET_EXCEEDED: '家庭财产超出规定',
  NO_MEMBER_COUNTED: '没有可以计入的共同生活家庭成员',
  NOT_COOPERATING: '拒绝配合核查',
  LOST_CONTACT: '失去联系',
  FACTS_UNCLEAR: '疑点未核清',
  RENOUNCED: '自愿退出',
  DEATH: '死亡',
  DEATH_REPORTED: '死亡待核实',
  MEMBERS_CHANGED: '家庭成员变化',
  MOVED_AWAY: '迁出本区县',
  WORK_REFUSED: '无正当理由拒绝介绍的工作',
  HOUSEHOLD_ON_DIBAO: '家庭转为低保',
  FALSE_DECLARATION: '骗取',
  REVOKED: '撤销确认',
  CLEARED: '疑点已核清',
} as const;
export type AwardReason = keyof typeof awardReasons;

/** What one award becomes: what every award may (libs/benefits), and what is 低保's own. What is left out stays as it is. */
export type AwardChange = Change & {
  readonly reason: AwardReason;
  /** Who is counted and what income, from now on: what new standards recompute the amount from. */
  readonly basis?: AwardBasis;
  /** What follows for whom from `fromMonth` on (R-AST-09); without it what followed before goes on. */
  readonly entitled?: readonly Entitled[];
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};
