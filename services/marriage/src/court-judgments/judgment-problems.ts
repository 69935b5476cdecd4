import { invalidInput, notFound, type Problem, problem } from '@yimen/subgraph';
import type { AnnulmentRoute, JudgmentRefusal, UnwillingnessRefusal } from './domain/index.js';

/** Why a judgment is not noted, as the schema shows it. */
export function judgmentRefused(refusal: JudgmentRefusal): Problem {
  switch (refusal.because) {
    case 'JUDGMENT_DATES':
      return invalidInput({
        code: refusal.because,
        message: '生效日不能早于作出日，也不能晚于今天；尚未生效的判决不备注。',
        field: 'input.inForceOn',
      });
    case 'MARRIAGE_RECORD_UNKNOWN':
      return notFound('input.marriageId', '没有这条结婚登记记录，或者该记录已被撤销、宣告无效。');
    case 'JUDGMENT_PERSON':
      return invalidInput({
        code: refusal.because,
        message: '请填写被宣告死亡的一方当事人。',
        field: 'input.personId',
      });
    case 'MARRIAGE_NOT_IN_FORCE':
      return problem('MarriageNotInForce', {
        ...{ code: refusal.because, on: refusal.on, field: 'input.marriageId' },
        message: `${refusal.on} 这段婚姻关系不存续，请核对判决所指的登记记录。`,
      });
    case 'DEATH_DECLARATION_UNKNOWN':
      return revivalProblem(refusal.because);
  }
}

const revivalMessages: { readonly [Code in UnwillingnessRefusal['because']]: string } = {
  DEATH_DECLARATION_UNKNOWN: '登记簿上没有有效的死亡宣告，或者宣告已经撤销、婚姻已经恢复；不愿继续的，可以办理离婚。',
  NOT_THE_SPOUSE: '只有被宣告死亡者的配偶可以声明不愿意恢复婚姻关系。',
  ALREADY_DECLINED: '这项声明已经登记。',
};

/** Why an unwillingness is not recorded. */
export function revivalProblem(code: UnwillingnessRefusal['because']): Problem {
  const [message, legalBasis] = [revivalMessages[code], '民法典第五十一条'];
  return problem('MarriageRevivalNotDeclinable', { code, message, legalBasis });
}

/** The same judgment about the same marriage is noted once. */
export function alreadyNoted(): Problem {
  const message = '这份判决已经备注在这条记录上。';
  return problem('MarriageJudgmentAlreadyNoted', {
    code: 'JUDGMENT_ALREADY_NOTED',
    message,
    field: 'input.judgmentNo',
  });
}

/** The way to the court. */
export function goToCourt({ lastDay, expired, legalBasis, ground }: AnnulmentRoute): Problem {
  const why = ground === 'COERCION' ? '因胁迫' : '因隐瞒重大疾病';
  const until = lastDay === null ? '应当在一年内' : `最迟 ${lastDay} `;
  const late = expired ? '，该期间看来已过，是否受理由法院决定' : '';
  return problem('MarriageGoToCourt', {
    code: 'GO_TO_COURT',
    message: `${why}请求撤销婚姻，婚姻登记机关不受理，请向人民法院提出，${until}提出${late}。判决生效后，登记机关凭判决书备注。`,
    legalBasis,
    nextSteps: [{ code: 'GO_TO_COURT', label: '向人民法院提起诉讼；需要帮助的可拨打 12348 申请法律援助' }],
    ...{ lastDay, expired },
  });
}
