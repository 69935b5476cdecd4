import { invalidInput, type Problem, problem, tryAgain } from '@yimen/subgraph';
import { alreadyMarried } from '../act/act-problems.js';
import type { Conflict, Ground, ProofKind, SittingRefusal } from './domain/index.js';

const article = '《婚姻登记条例》第九条';

/** The grounds in words, each with its item of the regulation. */
export const groundTexts: Readonly<Record<Ground['because'], { message: string; legalBasis: string }>> = {
  UNDER_AGE: { message: '未到法定结婚年龄，不予登记。', legalBasis: `${article}第一项；民法典第一千零四十七条` },
  NOT_VOLUNTARY: { message: '不是双方完全自愿，不予登记。', legalBasis: `${article}第二项；民法典第一千零四十六条` },
  ALREADY_MARRIED: {
    message: '一方或者双方已有配偶，不予登记。',
    legalBasis: `${article}第三项；民法典第一千零四十一条`,
  },
  PARTY_IS_KIN: {
    message: '双方属于直系血亲或者三代以内旁系血亲，不予登记。',
    legalBasis: `${article}第四项；民法典第一千零四十八条`,
  },
};

export const proofLabels: Readonly<Record<ProofKind, string>> = {
  DIVORCE_CERTIFICATE: '离婚证',
  JUDGMENT_IN_FORCE: '生效的判决书、调解书',
  DEATH_CERTIFICATE: '原配偶的死亡证明',
  REVOCATION_DECISION: '原登记机关的撤销婚姻登记决定书',
  NOT_KIN: '双方没有禁止结婚的亲属关系的证明',
};

const again = { code: 'askNetworkAgain', label: '再次联网核对' };
const forced = { code: 'recordSafeguardAlert', label: '单独询问，有被强迫线索的登记并报告' };
const refuseStep = { code: 'refuseMarriageRegistration', label: '不予登记并说明理由' };

/** Each refusal in the words and the type that the schema documents. A refusal without a translation does not compile. */
export function showSittingRefusal(refusal: SittingRefusal): Problem {
  switch (refusal.because) {
    case 'UNDER_AGE': {
      const { personId, eligibleOn } = refusal;
      const { legalBasis } = groundTexts.UNDER_AGE;
      const message = `一方未到法定结婚年龄，不予登记；最早可在 ${eligibleOn} 申请。`;
      return problem('MarriagePartyUnderAge', {
        ...{ code: 'UNDER_AGE', message, legalBasis, personId, eligibleOn, nextSteps: [refuseStep, forced] },
      });
    }
    case 'NOT_VOLUNTARY':
      return problem('MarriageNotVoluntary', {
        ...{ code: 'NOT_VOLUNTARY', ...groundTexts.NOT_VOLUNTARY, personId: refusal.personId, nextSteps: [refuseStep] },
      });
    case 'ALREADY_MARRIED':
      return alreadyMarried(refusal.personId);
    case 'PARTY_IS_KIN': {
      const { message, legalBasis } = groundTexts.PARTY_IS_KIN;
      const proof = { code: 'recordStatusProof', label: '户籍记载有误的，登记没有亲属关系的证明' };
      return problem('MarriagePartyIsKin', {
        ...{ code: 'PARTY_IS_KIN', message, legalBasis, relation: refusal.relation, nextSteps: [proof, refuseStep] },
      });
    }
    case 'MARITAL_STATUS_CONFLICT':
      return statusConflict(refusal.conflicts);
    case 'NETWORK_CHECK_PENDING':
      return problem('MarriageNetworkCheckPending', {
        code: 'NETWORK_CHECK_PENDING',
        message: '全国婚姻基础信息库还没有答复。没有答复不能视为无配偶，请等待答复或者再次核对。',
        legalBasis: '《婚姻登记条例》第十条',
        nextSteps: [again],
      });
    case 'NETWORK_CHECK_STALE':
      return problem('MarriageNetworkCheckPending', {
        code: 'NETWORK_CHECK_STALE',
        message: '联网核对的结果不是今天的，请再次核对后登记。',
        legalBasis: '《婚姻登记条例》第十条',
        nextSteps: [again],
      });
    default:
      return showStepRefusal(refusal);
  }
}

type StepRefusal = Extract<
  SittingRefusal,
  {
    because:
      | 'WRONG_STATE'
      | 'DECLARATION_MISSING'
      | 'NETWORK_ASKED_ALREADY'
      | 'NO_GROUND_TO_REFUSE'
      | 'PROOF_FITS_NOBODY';
  }
>;

function showStepRefusal(refusal: StepRefusal): Problem {
  switch (refusal.because) {
    case 'WRONG_STATE':
      return problem('MarriageSittingStepNotPossible', {
        code: 'STEP_NOT_POSSIBLE',
        message: '这次办理现在的进度不能做这一步，请刷新后查看可以做什么。',
        status: refusal.status,
      });
    case 'DECLARATION_MISSING':
      return invalidInput({
        code: 'DECLARATION_MISSING',
        message: '双方都要当面签署声明：无配偶、没有直系血亲和三代以内旁系血亲关系。',
        field: 'input.declarations',
        legalBasis: '《婚姻登记条例》第八条第二项',
      });
    case 'NETWORK_ASKED_ALREADY':
      return networkAskedAlready();
    case 'NO_GROUND_TO_REFUSE':
      return problem('MarriageNoGroundToRefuse', {
        code: 'NO_GROUND_TO_REFUSE',
        message: '没有法定的不予登记情形。符合条件的应当当场登记；疾病等不是不予登记的理由。',
        legalBasis: `${article}、第十条`,
      });
    case 'PROOF_FITS_NOBODY':
      return invalidInput({
        code: 'PROOF_FITS_NOBODY',
        message: '证明须关于双方当事人之一。',
        field: 'input.personId',
      });
  }
}

function statusConflict(conflicts: readonly Conflict[]): Problem {
  const needed = [...new Set(conflicts.flatMap((one) => one.needed))];
  const labels = needed.map((kind) => proofLabels[kind]).join('、');
  return problem('MaritalStatusConflict', {
    code: 'MARITAL_STATUS_CONFLICT',
    message: `登记簿、全国库与本人声明不一致。声明不能代替证明，请出示其中之一：${labels}。`,
    legalBasis: '《婚姻登记条例》第九条第三项、第十条',
    nextSteps: [
      { code: 'recordStatusProof', label: '登记婚姻状况的证明' },
      { code: 'enterRecordFromElsewhere', label: '确在外地登记结婚的，凭结婚证将外地登记入簿' },
      {
        code: 'recordRevocationElsewhere',
        label: '原登记机关已撤销登记、全国库未同步的，先入簿，由负责人核验撤销文书后更正，再次联网核对',
      },
    ],
    personIds: conflicts.map(({ personId }) => personId),
    needed,
  });
}

/** A question of today that is open is not asked twice. */
export function networkAskedAlready(): Problem {
  const message = '今天的核对请求已经发出，请等待答复。';
  return tryAgain({ code: 'NETWORK_ASKED_ALREADY', message, retryAfterSeconds: 5 });
}

/** Both come themselves and together (婚姻登记条例第七条). */
export function partyAbsent(): Problem {
  return problem('MarriagePartyAbsent', {
    code: 'PARTY_ABSENT',
    message: '结婚登记须双方亲自、共同到场，不能由一方或者他人代办。',
    field: 'input.parties',
    legalBasis: '《婚姻登记条例》第七条；民法典第一千零四十九条',
  });
}

/** The card, the face and what residents knows are not one person (domain §12 #5, #11). */
export function identityNotVerified(personId: string): Problem {
  return problem('MarriageIdentityNotVerified', {
    code: 'IDENTITY_NOT_VERIFIED',
    message: '人证核验未通过：证件、本人与人口信息不一致，不能办理。疑似冒用他人身份的，请移送公安机关。',
    field: 'input.parties',
    legalBasis: '《婚姻登记条例》第八条、第十条',
    nextSteps: [{ code: 'recordSafeguardAlert', label: '登记线索并报告' }],
    personId,
  });
}

/** Nobody marries the dead; who is declared dead and stands here goes to the court first. */
export function partyNotLiving(personId: string): Problem {
  return problem('MarriagePartyNotLiving', {
    code: 'PARTY_NOT_LIVING',
    message:
      '人口信息显示一方已死亡、疑似死亡或者被宣告死亡、失踪，不能办理。误报的请先撤销误报；被宣告的请先向人民法院申请撤销宣告。',
    field: 'input.parties',
    legalBasis: '民法典第十三条、第五十条、第五十一条',
    personId,
  });
}
