import type { Rule } from '@yimen/policy';
import type { MarriedPeriod } from '../../act/domain/index.js';
import { marriageTermsOn, type Party } from '../../marriage-registration/domain/index.js';
import { effectFrom } from './effect-from.js';

const effect: Rule = {
  name: 'retroactiveEffect',
  title: '补办结婚登记的效力',
  about:
    '补办结婚登记自何日起有效：双方均符合结婚的实质要件之日，即双方声明的较晚之日、双方达到婚龄之日、此前婚姻终止之日中最晚的一日。',
  basis: '民法典第一千零四十九条；婚姻登记条例第十一条；domain §6.1 MAR-02',
  inputs: [
    { name: 'today', about: '补办之日' },
    {
      name: 'wife',
      about: '女方：birth 出生日期，since 声明共同生活之日，earlierEndedOn 此前婚姻终止之日（没有不填）',
    },
    { name: 'husband', about: '男方，同上' },
  ],
  outputs: [
    { name: 'effectiveOn', about: '自何日起有效' },
    { name: 'refused', about: 'SINCE_NOT_BEFORE_TODAY' },
  ],
  run(given, { law }) {
    const today = given.date('today');
    const terms = marriageTermsOn(law, today);
    if ('because' in terms) return { effectiveOn: null, refused: terms.because };
    const told = (['wife', 'husband'] as const).map((who) => {
      const inner = given.inner(who);
      if (inner === null) throw new Error(`${who} is missing`);
      const party: Party = { personId: who, sex: who === 'wife' ? 'FEMALE' : 'MALE', birthDate: inner.date('birth') };
      const since = { personId: who, since: inner.date('since') };
      const ended = inner.optionalDate('earlierEndedOn');
      const fixed = { personId: who, spouseId: null, actId: `earlier-${who}`, from: party.birthDate } as const;
      const periods: MarriedPeriod[] = ended === null ? [] : [{ ...fixed, to: ended, ended: 'DIVORCED' }];
      return { party, since, periods };
    });
    const [wife, husband] = told.map(({ party }) => party);
    if (wife === undefined || husband === undefined) throw new Error('a couple is two');
    const decision = effectFrom({
      ...{ parties: [wife, husband], declared: told.map(({ since }) => since), terms, today },
      periods: told.flatMap(({ periods }) => periods),
    });
    return decision.outcome === 'refused'
      ? { effectiveOn: null, refused: decision.refusal.because }
      : { effectiveOn: decision.next, refused: null };
  },
};

/** The rules of a belated registration that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [effect];
