import type { LegalDate } from '@yimen/standards';
import { ageOn } from '@yimen/standards';

/** What the platform knows of the household without asking anybody: no name, no number, no illness. */
export interface KnownFacts {
  readonly on: LegalDate;
  readonly members: readonly { readonly personId: string; readonly birthDate: LegalDate }[];
  /** The household or one of its members already has an open case of these items, or receives them. */
  readonly itemsUnderWay: ReadonlySet<string>;
  /** The items that may be accepted at this window, in order (受理地路由 has been asked). */
  readonly acceptedHere: readonly string[];
}

export interface Suggestion {
  readonly itemCode: string;
  readonly reason: string;
  readonly because: readonly string[];
}

type Hint = { readonly itemCode: string; suggest(facts: KnownFacts): Omit<Suggestion, 'itemCode'> | null };

/** 未成年人: not yet eighteen (民法典第十七条). */
const adultAge = 18;
/** 老年人: from sixty on (老年人权益保障法第二条). */
const oldAge = 60;

/** 低保: whoever may apply here and does not yet; whether the income is below the standard only the check can say. */
function subsistenceAllowance(facts: KnownFacts): Omit<Suggestion, 'itemCode'> | null {
  const minors = facts.members.filter((member) => ageOn(member.birthDate, facts.on) < adultAge).length;
  const aged = facts.members.filter((member) => ageOn(member.birthDate, facts.on) >= oldAge).length;
  return {
    reason: '家庭月人均收入低于当地最低生活保障标准、财产符合规定的，可以申请最低生活保障。',
    because: [
      '受理地符合规定：户籍地乡镇（街道）',
      `登记的家庭成员 ${facts.members.length} 人`,
      ...(minors > 0 ? [`其中未成年人 ${minors} 人`] : []),
      ...(aged > 0 ? [`其中 ${oldAge} 周岁以上 ${aged} 人`] : []),
      '没有办理中或者享受中的最低生活保障',
    ],
  };
}

/** In the order in which the tiers are judged: 特困→低保→低保边缘→刚性支出困难→临时救助 (domain §1.2). */
const hints: readonly Hint[] = [{ itemCode: 'AST-01', suggest: subsistenceAllowance }];

/** 政策找人: the items that the known facts suggest. Suggests only what may be accepted here and is not under way. */
export function suggestItems(facts: KnownFacts): readonly Suggestion[] {
  return hints.flatMap(({ itemCode, suggest }) => {
    if (!facts.acceptedHere.includes(itemCode) || facts.itemsUnderWay.has(itemCode)) return [];
    const found = suggest(facts);
    return found === null ? [] : [{ itemCode, ...found }];
  });
}
