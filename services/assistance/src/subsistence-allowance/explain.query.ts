import { inputRefused, showDetermination } from '@yimen/casework';
import { MissingParameter } from '@yimen/policy';
import { type LegalDate, monthOf, nextMonth } from '@yimen/standards';
import { badUserInput, type Problem, type RequestContext } from '@yimen/subgraph';
import { lawOf } from '../standards/law-book.js';
import { toIncome, toMember, toProperty } from './apply/apply.input.js';
import { determineAllowance, ruleVersionOn } from './domain/index.js';
import type { ExplainInput } from './explain.input.js';
import { amountsRefused, explainRefused } from './explain-refused.js';

function refuseIf(wrong: Problem | null): void {
  if (wrong !== null) throw badUserInput(wrong.message, wrong.field ?? undefined, wrong.code);
}

/** 预审测算: what the rules would say of such a household on such a day. Nothing is kept, nobody is named. */
export async function explainSubsistence(ctx: RequestContext, input: ExplainInput, on: LegalDate) {
  const unsound = inputRefused(input);
  if (unsound !== null) throw badUserInput(unsound.message, 'input');
  refuseIf(explainRefused(input, on, ctx.today));
  const law = await lawOf(ctx.db.manager, input.division, on);
  const facts = {
    members: input.members.map((member) => toMember(member.key, member.birthDate, member)),
    incomes: input.incomes.map(({ key, ...income }) => toIncome({ ...income, personId: key, periods: null })),
    properties: (input.properties ?? []).map(({ key, ...property }) => toProperty({ ...property, personId: key })),
    obligors: [],
    expenses: [],
  };
  refuseIf(amountsRefused(facts, law, on));
  try {
    const dates = { acceptedOn: on, month: nextMonth(monthOf(on)) };
    return showDetermination(determineAllowance(facts, law, dates, ruleVersionOn(law, on) ?? '').determination);
  } catch (error) {
    if (!(error instanceof MissingParameter)) throw error;
    throw badUserInput(`参数 ${error.key} 在 ${error.on} 没有生效的取值，请先发布标准。`, 'input.division');
  }
}
