import type { LegalDate, LegalMonth } from '@yimen/standards';
import { type Problem, problem } from '@yimen/subgraph';
import {
  type RollStatus,
  type RollStep,
  rollStatusLabels,
  rollStepLabels,
  rollStepsFrom,
} from '../domain/roll-steps.js';
import type { BenefitHouse } from '../house.js';

/** The state of the roll does not know the step. */
export function wrongRollState(house: BenefitHouse, status: RollStatus, step: RollStep): Problem {
  const next = rollStepsFrom(status);
  return problem(`${house.types}RollWrongState`, {
    code: 'ROLL_WRONG_STATE',
    message: `名册${rollStatusLabels[status]}，不能“${rollStepLabels[step]}”。`,
    field: 'input.rollId',
    nextSteps: next.map((code) => ({ code, label: rollStepLabels[code] })),
    status,
  });
}

/** Who drafted is not the second person. */
export function sameHands(house: BenefitHouse, step: RollStep): Problem {
  return problem(`${house.types}RollSecondPersonNeeded`, {
    code: 'ROLL_SECOND_PERSON_NEEDED',
    message: `起草名册的人不能自己“${rollStepLabels[step]}”，请由另一人办理。`,
    legalBasis: '资金发放双人复核',
    nextSteps: [{ code: step, label: `由另一人${rollStepLabels[step]}` }],
  });
}

/** Not yet: the month has not begun. */
export function rollTooEarly(house: BenefitHouse, month: LegalMonth, earliestOn: LegalDate): Problem {
  const message = `${month} 的名册最早于 ${earliestOn} 起草。`;
  return problem(`${house.types}RollTooEarly`, { code: 'ROLL_TOO_EARLY', message, field: 'input.month', earliestOn });
}

/** A later month is locked already: drafting this one needs a reason. */
export function monthHasPassed(house: BenefitHouse, month: LegalMonth, lockedMonth: LegalMonth): Problem {
  return problem(`${house.types}RollMonthPassed`, {
    code: 'ROLL_MONTH_PASSED',
    message: `${lockedMonth} 的名册已锁定，补拟 ${month} 的名册须说明理由。`,
    field: 'input.lateReason',
    nextSteps: [{ code: house.mutations.draft, label: '填写理由后起草' }],
    lockedMonth,
  });
}

/** Rolls are for a street, a county or what lies above. */
export function divisionTooSmall(house: BenefitHouse): Problem {
  return problem(`${house.types}RollDivisionNotFit`, {
    code: 'ROLL_DIVISION_NOT_FIT',
    message: '名册按乡镇、街道或区县起草，不按村、社区起草。',
    field: 'input.division',
    nextSteps: [{ code: house.mutations.draft, label: '改填所属街道或区县' }],
  });
}

/** What the roll says is no longer what is due. */
export function outOfDate(house: BenefitHouse, changed: number): Problem {
  return problem(`${house.types}RollOutOfDate`, {
    code: 'ROLL_OUT_OF_DATE',
    message: `起草之后有 ${changed} 份待遇有了变化，请作废后重新起草。`,
    field: 'input.rollId',
    nextSteps: [{ code: 'discard', label: '作废重拟' }],
    changed,
  });
}

/** The line is not on this roll, or is held (or not) already. */
export function lineNotFit(house: BenefitHouse, held: boolean | null): Problem {
  const said = held === null ? '这份名册里没有这一行。' : held ? '这一行已经暂缓。' : '这一行没有暂缓，不用放行。';
  return problem(`${house.types}RollLineNotFit`, {
    code: held === null ? 'ROLL_LINE_UNKNOWN' : held ? 'ROLL_LINE_HELD' : 'ROLL_LINE_NOT_HELD',
    message: said,
    field: 'input.awardId',
  });
}
