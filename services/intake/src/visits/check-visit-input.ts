import { isCanonicalUuid } from '@yimen/standards';
import { invalidInput, notFound, type Problem } from '@yimen/subgraph';
import { itemOf } from '../service-catalogue/domain/catalogue.js';

export interface OpenIntakeInput {
  readonly applicantId: string;
  readonly subjectIds: readonly string[];
  readonly division: string;
  readonly reason: string;
  readonly channel: string;
  readonly onBehalfOf?: string | null;
  readonly agentId?: string | null;
  readonly items: readonly string[];
}

/** What is wrong with the order's shape, before anything is looked up; null when nothing is. */
export function checkVisitInput(input: OpenIntakeInput): Problem | null {
  const reason = input.reason.trim();
  if (reason === '' || reason.length > 500) {
    return wrong('INTAKE_REASON', '请填写事由，不超过 500 个字。', 'input.reason');
  }
  if (/\d{17}[\dXx]/.test(reason.replace(/[\s-]/g, ''))) {
    return wrong('INTAKE_REASON_HOLDS_NUMBER', '事由里不要写证件号码，请去掉后再提交。', 'input.reason');
  }
  if (input.subjectIds.length > 20)
    return wrong('INTAKE_TOO_MANY_SUBJECTS', '一次受理最多涉及 20 人。', 'input.subjectIds');
  if (input.items.length > 20) return wrong('INTAKE_TOO_MANY_ITEMS', '一次受理最多办理 20 个事项。', 'input.items');
  const byAgent = input.onBehalfOf === 'GUARDIAN' || input.onBehalfOf === 'ENTRUSTED_PERSON';
  if (byAgent !== (typeof input.agentId === 'string')) {
    return wrong('INTAKE_AGENT', '由监护人或者受委托人代办的，请写明是谁；其他情形不填代办人。', 'input.agentId');
  }
  if (!isCanonicalUuid(input.applicantId)) return notFound('input.applicantId');
  if (!input.subjectIds.every(isCanonicalUuid)) return notFound('input.subjectIds');
  if (input.items.some((code) => itemOf(code) === null)) {
    return wrong('ITEM_UNKNOWN', '没有这个事项，请从事项目录中选择。', 'input.items');
  }
  return null;
}

function wrong(code: string, message: string, field: string): Problem {
  return invalidInput({ code, message, field });
}
