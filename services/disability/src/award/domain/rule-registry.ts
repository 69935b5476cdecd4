import type { Given, Rule, Words } from '@yimen/policy';
import { fenToYuan, firstDayOf } from '@yimen/standards';
import { type Allowance, circumstanceNames } from '../../application/domain/facts.js';
import type { CertificatePeriod, CertificateStatus } from '../../certificate/domain/index.js';
import type { CircumstancePeriod } from '../../circumstances/domain/index.js';
import type { PersonPeriod } from '../../person-history/domain/life-and-home.js';
import { judgeOf } from './judge.js';
import { workedOutThrough } from './look-again.js';
import { type AwardGround, monthsOf } from './months.js';

const allowanceWords: Words<Allowance> = { LIVING: '生活', CARE: '护理' };
const statuses: Words<CertificateStatus> = { VALID: '有效', FROZEN: '冻结', EXPIRED: '过期', CANCELLED: '注销' };
const grounds: Words<AwardGround['kind']> = {
  RENOUNCED: '自愿放弃',
  FALSE_STATEMENT: '弄虚作假',
  RECHECK_FAILED: '复核不合格',
};
const declared = { DECLARED_DEAD: '宣告死亡', DECLARED_MISSING: '宣告失踪' } as const;

const period = (given: Given) => ({ from: given.date('from'), to: given.optionalDate('to') });

/** A physical disability of a level, as the certificate says it from a day to a day. */
function certificateIn(given: Given): CertificatePeriod {
  const level = given.whole('level') as CertificatePeriod['state']['level'];
  const { from, to } = period(given);
  const status = given.optionalWord('status', statuses) ?? 'VALID';
  const disabilities = [{ category: 'PHYSICAL' as const, level }];
  const state = { status, level, disabilities, category: 'PHYSICAL' as const, issuedOn: from, validTo: to ?? from };
  return { from, to, state: { ...state, renewing: given.flag('renewing', false) } };
}

const told = { personId: 'p', tier: null, single: false, source: 'TOLD' } as const;

function circumstancesIn(given: Given): CircumstancePeriod[] {
  const dibao = given.each('dibao', (each): CircumstancePeriod => {
    return { ...told, ...period(each), kind: 'LOW_INCOME', amountFen: null, tier: 'DIBAO' };
  });
  const others = given.each('draws', (each): CircumstancePeriod => {
    const kind = each.word('kind', circumstanceNames);
    return { ...told, ...period(each), kind, amountFen: each.optionalMoney('amount') };
  });
  return [...dibao, ...others];
}

function lifeIn(given: Given) {
  return {
    ...{ diedOn: given.optionalDate('diedOn'), reportedDeadSince: given.optionalDate('reportedDeadSince') },
    declared: given.each('declared', (each): PersonPeriod<keyof typeof declared> => {
      return { ...period(each), so: each.word('as', declared) };
    }),
  };
}

/** Every month of an award, worked out from what is known on the day of the question. */
const months: Rule = {
  name: 'disabilityAwardMonths',
  title: '两项补贴逐月',
  about:
    '一笔生活或护理补贴各月发多少、何月停、何月恢复、何月终止：次月停、次月恢复，换证补发最多三个月，不留空月、不发两份。',
  basis: 'domain §4.3、§4.4、§9、§15.13；disability.renewal.backPayMonths',
  inputs: [
    { name: 'allowance', about: '生活、护理' },
    { name: 'from', about: '起始月' },
    { name: 'eligibleOn', about: '认定资格之日，默认起始月一日' },
    { name: 'certificates', about: '残疾人证各时段（肢体）：from、to、level、status（默认有效）、renewing（换证中）' },
    { name: 'dibao', about: '低保各时段：from、to' },
    { name: 'draws', about: '其他待遇与情形各时段：kind、from、to、amount' },
    { name: 'diedOn', about: '死亡之日' },
    { name: 'reportedDeadSince', about: '死亡待核实，自何日' },
    { name: 'declared', about: '宣告死亡、宣告失踪：as、from、to' },
    { name: 'away', about: '户籍在外各时段：from、to' },
    { name: 'ended', about: '终止决定：kind（自愿放弃、弄虚作假、复核不合格）、on' },
  ],
  outputs: [
    { name: 'months', about: '各段：自何月起、每月多少元、原因' },
    { name: 'last', about: '最后一月；仍在发放的为空' },
    { name: 'because', about: '终止的原因' },
    { name: 'suspendedFrom', about: '自何月起暂停' },
  ],
  run(given, { on, law }) {
    const allowance = given.word('allowance', allowanceWords);
    const fromMonth = given.month('from');
    const ended = given.each('ended', (each) => ({ kind: each.word('kind', grounds), on: each.date('on') }));
    const award = { fromMonth, eligibleOn: given.optionalDate('eligibleOn') ?? firstDayOf(fromMonth), grounds: ended };
    const person = {
      ...{ life: lifeIn(given), certificates: given.each('certificates', certificateIn) },
      away: given.each('away', (each): PersonPeriod<string> => ({ ...period(each), so: '户籍在外' })),
      circumstances: circumstancesIn(given),
    };
    const through = workedOutThrough(allowance, law, on);
    const answer = monthsOf({ award, person, rules: judgeOf(allowance, law), today: on, through });
    return {
      months: answer.runs.map(({ from, amountFen, reason }) => `${from} ${fenToYuan(amountFen)} ${reason}`),
      ...{ last: answer.lastMonth, because: answer.endReason, suspendedFrom: answer.suspendedFrom },
    };
  },
};

/** The rule of an award's months that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [months];
