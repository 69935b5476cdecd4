import { invalidInput, type Problem, problem } from '@yimen/subgraph';
import {
  circumstanceKinds,
  type DeclaredCircumstance,
  type DeclaredKind,
  type DeclareRefusal,
} from './domain/index.js';
import type { OwnersPeriod } from './owners-word.js';

const basis = '残疾人两项补贴政策：不重复享受、同类待遇择高';

const words: Record<DeclareRefusal['because'], { readonly field: string; readonly message: string }> = {
  CIRCUMSTANCE_PERIOD: { field: 'input.to', message: '止早于起，请核对起止日期。' },
  CIRCUMSTANCE_IN_FUTURE: { field: 'input.from', message: '还没有开始的情形到开始之日再登记。' },
  CIRCUMSTANCE_AMOUNT_MISSING: {
    field: 'input.monthlyAmount',
    message: '同类待遇要与补贴比较高低，请填写每月金额。',
  },
  CIRCUMSTANCE_AMOUNT_UNFIT: { field: 'input.monthlyAmount', message: '这种情形不比较金额，请不要填写每月金额。' },
};

/** Why a circumstance cannot be as it is said. */
export function unfit({ because }: DeclareRefusal): Problem {
  return invalidInput({ code: because, legalBasis: basis, ...words[because] });
}

/** Evidence is named, and known by its digest. */
export function evidenceUnfit(input: { readonly document?: string; readonly evidenceDigest: string }): Problem | null {
  if (!/^[0-9a-f]{64}$/.test(input.evidenceDigest))
    return invalidInput({
      ...{ code: 'EVIDENCE_DIGEST', field: 'input.evidenceDigest' },
      message: '证据文件摘要应为 64 位十六进制小写（SHA-256）。请先上传证据文件。',
    });
  if (input.document === undefined || input.document.trim() !== '') return null;
  return invalidInput({
    ...{ code: 'EVIDENCE_MISSING', field: 'input.document', message: '请填写证据的名称与文号。' },
  });
}

export function lastDayUnfit(): Problem {
  return invalidInput({
    ...{ code: 'CIRCUMSTANCE_PERIOD', field: 'input.lastDay' },
    message: '止不得早于情形的起，也不得晚于今天。登记有误的，请由街道负责人或区局撤销。',
  });
}

export function reasonMissing(): Problem {
  return invalidInput({ code: 'REASON_MISSING', field: 'input.reason', message: '请写明撤销的理由。' });
}

/** One of the same kind stands in that time. */
export function standingAlready(kind: DeclaredKind, circumstanceId: string): Problem {
  return problem('DisabilityCircumstanceStanding', {
    ...{ code: 'CIRCUMSTANCE_STANDING', field: 'input.from', circumstanceId },
    message: `此人在这段时间已登记“${circumstanceKinds[kind].label}”。起止有误的，请先登记结束或撤销那一条。`,
  });
}

/** Its owner has told of it, from the day that is recorded or before: a record would change nothing. */
export function toldByOwner(kind: DeclaredKind, { from, to }: OwnersPeriod): Problem {
  const { label } = circumstanceKinds[kind];
  return problem('DisabilityCircumstanceToldByOwner', {
    ...{ code: 'CIRCUMSTANCE_TOLD_BY_OWNER', field: 'input.from', from, to, legalBasis: basis },
    message: `主管部门已告知此人“${label}”自 ${from} ${to === null ? '起' : `至 ${to}`}，以其为准，不用登记。有出入的，请联系主管部门更正。`,
  });
}

/** It is over, or never was. */
export function overAlready(status: DeclaredCircumstance['status']): Problem {
  return problem('DisabilityCircumstanceOver', {
    ...{ code: 'CIRCUMSTANCE_OVER', field: 'input.circumstanceId', status },
    message: status === 'ENDED' ? '这条情形已登记结束。止有误的，请撤销后重新登记。' : '这条情形已撤销，不用再办。',
  });
}
