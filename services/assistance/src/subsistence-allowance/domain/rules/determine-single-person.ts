import { type Determination, explain, type Law, rateOf } from '@yimen/policy';
import type { HouseholdFacts } from '../household.js';
import { belowStandard } from './below-standard.rule.js';
import { countIncome } from './counted-income.rule.js';
import { countMembers } from './counted-members.rule.js';
import type { AllowanceAnswer, DeterminationDates } from './determine-allowance.js';
import { type ExactFen, nothing, shareOf, toFen } from './exact-fen.js';
import { keys } from './keys.js';
import { vetoedProperty } from './property-veto.rule.js';
import { judgeSinglePerson, type SingleJudgment, type SinglePersonOutcome } from './single-person.rule.js';

/** As for a household, with what a 单人保 needs beside it: both tiers, the own income, and who of the household is at the edge. */
export type SingleAnswer = Omit<AllowanceAnswer, 'determination'> & {
  determination: Determination<SinglePersonOutcome | 'ASSET_EXCEEDED' | 'PERSON_NOT_COUNTED'>;
  single: Pick<SingleJudgment, 'personTier' | 'householdTier' | 'alone'> & {
    personId: string;
    ownIncome: ExactFen;
    /** The standard of the edge a head, in fen. */
    edgeFen: number;
  };
};

const tierLabels = { DIBAO: '低保', EDGE: '低保边缘', ABOVE: '高于边缘标准' };

/**
 * The whole of 单人保: members, the household's income and tier, property, the person's category and own income, the amount. The
 * household's tier and the person's are explained apart (R-AST-08): the one never becomes the other. Throws MissingParameter.
 */
export function determineSinglePerson(
  facts: HouseholdFacts,
  personId: string,
  law: Law,
  dates: DeterminationDates,
  ruleVersion: string,
): SingleAnswer {
  const { acceptedOn } = dates;
  const x = explain(law, ruleVersion);
  const { counted, notCounted } = countMembers(x, facts.members, acceptedOn);
  const { total } = countIncome(x, facts, counted, acceptedOn);
  const numbers = {
    countedIds: counted.map((member) => member.personId),
    notCounted: notCounted.map(({ member, because }) => ({ personId: member.personId, because })),
    total,
    ...belowStandard(x, total, counted.length, acceptedOn),
  };
  const person = facts.members.find((member) => member.personId === personId);
  const edgeFen = toFen(shareOf(numbers.standardFen, rateOf(x.parameter(keys.edgeFactor, acceptedOn))));
  const of = { personId, edgeFen };
  const nobody = { ...of, personTier: null, householdTier: 'ABOVE' as const, alone: false, ownIncome: nothing };
  if (!person) return { determination: x.conclude('PERSON_NOT_COUNTED'), ...numbers, hits: [], single: nobody };
  const own = countIncome(x, facts, [person], acceptedOn, 'F-0 本人月收入').total;
  const means = { person, householdTotal: total, members: counted.length, ownIncome: own };
  const { outcome, amountFen, ...judged } = judgeSinglePerson(x, means, dates);
  const owners = judged.alone ? [personId] : numbers.countedIds;
  const hits = vetoedProperty(x, facts.properties, new Set(owners), acceptedOn);
  const answer = { ...numbers, hits };
  const refused = { ...of, ...judged, personTier: null, ownIncome: own };
  if (!judged.alone && !numbers.countedIds.includes(personId))
    return { determination: x.conclude('PERSON_NOT_COUNTED'), ...answer, single: refused };
  if (outcome !== 'ELIGIBLE') return { determination: x.conclude(outcome), ...answer, single: refused };
  if (hits.length > 0) return { determination: x.conclude('ASSET_EXCEEDED'), ...answer, single: refused };
  const inputs = { 家庭层级: tierLabels[judged.householdTier], 本人层级: '低保' };
  const result = `家庭${tierLabels[judged.householdTier]}，本人低保，两个层级分别认定`;
  x.step({ rule: 'R-AST-08 身份层级', basis: '社会救助法第二十一条', inputs, result });
  const single = { ...of, ...judged, ownIncome: own };
  return { determination: x.conclude('ELIGIBLE', amountFen ?? 0), ...answer, single };
}
