import { type Explanation, listOf } from '@yimen/policy';
import { fenToYuan, firstDayOf, type LegalMonth } from '@yimen/standards';
import { type Allowance, type AllowanceFacts, allowanceNames, type Circumstance, circumstanceNames } from '../facts.js';
import { disabilityKeys } from '../keys.js';

const basis = '残疾人两项补贴政策：同类福利性补贴择高领取一类，不跨组比较（domain §4.2 择高）';
const keyOf = { LIVING: disabilityKeys.livingLikes, CARE: disabilityKeys.careLikes } as const;
const groups = { LIVING: '生活类', CARE: '护理类' } as const;

const shown = ({ kind, amountFen }: Circumstance): string =>
  `${circumstanceNames[kind]} ${amountFen === null ? '（金额不详）' : fenToYuan(amountFen)}`;

/**
 * 择高: among the like benefits of the same group (living or care, never across), the one that this allowance yields to. Of two equal
 * ones what is drawn already goes on; one whose amount is unknown is not overruled, so that never two of a group are paid. Null when
 * this allowance is the higher.
 */
export function yieldsTo(
  x: Explanation,
  { allowance, ownFen, month }: { allowance: Allowance; ownFen: number; month: LegalMonth },
  { circumstances }: AllowanceFacts,
): Circumstance | null {
  const kinds = listOf(x.parameter(keyOf[allowance], firstDayOf(month)));
  const likes = circumstances.filter(({ kind }) => kinds.includes(kind));
  const amount = ({ amountFen }: Circumstance) => amountFen ?? Number.POSITIVE_INFINITY;
  const highest = likes.reduce<Circumstance | null>(
    (found, each) => (found === null || amount(each) > amount(found) ? each : found),
    null,
  );
  const yields = highest !== null && amount(highest) >= ownFen;
  const inputs = { 本项: fenToYuan(ownFen), 同类待遇: likes.map(shown).join('、') || '无' };
  const result = yields
    ? `领取${circumstanceNames[highest.kind]}，${allowanceNames[allowance]}保留资格不发`
    : '本项较高，照发';
  x.step({ rule: `择高（${groups[allowance]}）`, basis, inputs, result });
  return yields ? highest : null;
}
