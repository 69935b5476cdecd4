import { recoveryKeys } from '@yimen/benefits/domain';
import { type PublishingCheck, publishing } from '@yimen/casework/domain';
import { compareRational, rational } from '@yimen/standards';

const { malformed, nationsValue, positive, protection, rateIn } = publishing;

/** A district may leave a household more than the nation's share, never less, and no share is above the whole. */
const protectedShares: PublishingCheck<'VALUE_MALFORMED' | 'OUT_OF_RANGE'> = ({ key, value, from }, law) => {
  const shape = '{ ofStandard, ofAllowance }，均为比率';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return malformed(shape);
  const nation = nationsValue(law, key, from);
  for (const name of ['ofStandard', 'ofAllowance'] as const) {
    const own = rateIn(Reflect.get(value, name));
    if (own === null) return malformed(shape);
    const least = typeof nation === 'object' && nation !== null ? rateIn(Reflect.get(nation, name)) : null;
    if ((least !== null && compareRational(own, least) < 0) || compareRational(own, rational(1)) > 0) {
      const message = `${name} 不得低于国家口径，也不得超过 100%。`;
      return { because: 'OUT_OF_RANGE', clause: '最低生活额保护线', message };
    }
  }
  return null;
};

/** What a district may publish of the ledger, and within which bounds. */
export const recoveryBounds: Readonly<Record<string, PublishingCheck>> = {
  [recoveryKeys.protectedMinimum]: protectedShares,
  [recoveryKeys.mostInstalments]: positive(),
  [recoveryKeys.payWithin]: protection,
  [recoveryKeys.remindEvery]: positive(),
};
