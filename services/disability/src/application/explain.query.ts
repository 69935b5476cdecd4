import { sees } from '@yimen/access';
import { type PeopleDoor, showDetermination } from '@yimen/casework';
import { MissingParameter, parameterOn } from '@yimen/policy';
import { type LegalDate, monthOf } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { lawBook } from '../standards/law-book.js';
import { personAsked } from './apply/check-person.js';
import {
  type Allowance,
  type AllowanceDetermination,
  allowanceNames,
  circumstanceNames,
  determineAllowance,
  disabilityKeys,
  outcomeTexts,
} from './domain/index.js';
import { allowanceFactsAt } from './facts-at.js';

/**
 * 预审测算: what somebody would get who applied on a day, why not, and what suppresses it; by what is known of them. Nothing is kept. Null
 * for a person outside the actor's reach, as for one that does not exist.
 */
export async function explainAllowance(
  ctx: RequestContext,
  residents: PeopleDoor,
  allowance: Allowance,
  { personId, asOf }: { readonly personId: string; readonly asOf?: LegalDate | null },
) {
  const on = asOf ?? ctx.today;
  const asked = await personAsked(ctx, residents, personId);
  if ('problem' in asked) return null;
  const { hukouDivision, residenceDivision } = asked.person;
  const scope = await ctx.scopeOf('disability.explain');
  if (!sees(scope, { divisions: [hukouDivision, residenceDivision], persons: [personId] })) return null;
  const { manager } = ctx.db;
  const law = await lawBook.lawOf(manager, hukouDivision ?? residenceDivision ?? '000000', on);
  const facts = (await allowanceFactsAt(manager, [personId], on)).get(personId);
  const version = parameterOn(law, disabilityKeys.ruleVersion, on);
  if (facts === undefined) return null;
  try {
    const dates = { judgedOn: on, month: monthOf(on) };
    const judged = determineAllowance(allowance, facts, law, dates, version.ok ? String(version.value) : '');
    return shown(allowance, judged);
  } catch (error) {
    if (!(error instanceof MissingParameter)) throw error;
    throw badUserInput(`参数 ${error.key} 在 ${error.on} 没有生效的取值，请先发布标准。`, 'asOf');
  }
}

function shown(allowance: Allowance, judged: AllowanceDetermination) {
  const { determination, entitled, standardFen, payableFen, excludedBy, suppressedBy } = judged;
  return {
    ...{ allowance, entitled, standard: entitled ? standardFen : null, monthlyAmount: payableFen },
    excludedBy: excludedBy?.kind ?? null,
    suppressedBy: suppressedBy?.kind ?? null,
    summary: summaryOf(allowance, judged),
    determination: showDetermination(determination),
  };
}

function summaryOf(allowance: Allowance, { determination, suppressedBy, excludedBy }: AllowanceDetermination): string {
  const name = allowanceNames[allowance];
  if (suppressedBy !== null)
    return `${name}：${circumstanceNames[suppressedBy.kind]}较高，择高领取，本项保留资格不发。`;
  if (excludedBy !== null) return `${name}：已享受${circumstanceNames[excludedBy.kind]}，不能同时享受。`;
  return `${name}：${outcomeTexts[determination.outcome]}。`;
}
