import { type Given, GivenError, type Rule } from '@yimen/policy';
import { type Act, type ActKind, actKinds } from './act.js';
import { statusAt } from './status.js';

const words: Readonly<Record<string, ActKind>> = {
  结婚: 'MARRIAGE',
  复婚: 'REMARRIAGE',
  补办: 'RETROACTIVE',
  离婚: 'DIVORCE',
  死亡: 'WIDOWED',
  宣告死亡: 'DEATH_DECLARED',
  撤销死亡宣告: 'DEATH_DECLARATION_REVOKED',
  声明不愿恢复: 'REVIVAL_DECLINED',
  凭证明另行登记: 'CONDITIONAL_ALLOWANCE',
  宣告无效或撤销: 'ANNULMENT',
  撤销冒名登记: 'REVOCATION',
};

/** An act as a scenario writes it: acts are named by their place in the list, and `about` says which one it is about. */
function readAct(item: Given, index: number): Act {
  const said = item.text('act');
  const kind = words[said] ?? actKinds.find((each) => each === said);
  if (kind === undefined) throw new GivenError('act', `没有“${said}”这种登记；可用：${Object.keys(words).join('、')}`);
  const about = item.optionalWhole('about');
  const on = item.date('on');
  const parties = item.texts('parties');
  const [one, other] = parties;
  if (one === undefined) throw new GivenError('parties', '应写明当事人');
  return {
    ...{ id: `act-${index + 1}`, seq: index + 1, kind, parties: [one, other ?? null], effectiveOn: on },
    about: about === null ? null : `act-${about}`,
    personId: item.optionalText('whose'),
    recordedOn: item.optionalDate('recordedOn') ?? on,
    source: 'LOCAL',
  };
}

const status: Rule = {
  name: 'maritalStatus',
  title: '某日婚姻状况',
  about: '从登记簿上的各项登记折算某人某日的婚姻状况；登记只追加、不修改，无效和撤销的自始没有。',
  basis: '民法典第五十一条、第一千零五十四条；domain §6.4、§19 第 11、12 例',
  inputs: [
    { name: 'acts', about: '各项登记，按登记次序：act、parties、on、about（针对第几项）、whose（谁）、recordedOn' },
    { name: 'of', about: '看谁' },
    { name: 'asOf', about: '看哪一天，默认判断日' },
    { name: 'knownOn', about: '到哪一天为止登记簿上已有的，默认全部' },
  ],
  outputs: [
    { name: 'status', about: '婚姻状况' },
    { name: 'spouse', about: '配偶，没有为空' },
    { name: 'since', about: '自何日起' },
  ],
  run(given, { on }) {
    const acts = given.each('acts', readAct);
    const knownOn = given.optionalDate('knownOn');
    const dates = { asOf: given.optionalDate('asOf') ?? on, ...(knownOn === null ? {} : { knownOn }) };
    const found = statusAt(acts, given.text('of'), dates);
    return { status: found.status, spouse: found.spouseId, since: found.since };
  },
};

/** The rules of the register that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [status];
