import {
  type CheckFinding,
  type IncomeKind,
  incomeKinds,
  type PropertyKind,
} from '../subsistence-allowance/domain/index.js';

const propertyKinds: readonly PropertyKind[] = [
  'DEPOSIT',
  'SECURITIES',
  'INSURANCE',
  'HOUSING',
  'VEHICLE',
  'COMPANY_SHARE',
  'OTHER',
];
const kinds: readonly (IncomeKind | PropertyKind)[] = [...incomeKinds, ...propertyKinds];

/** What a source says it found, money in fen. */
export type FoundItem = { personId: string; kind: string; amount?: number | null; quantity?: number | null };

/** The finding as the rules take it; null for a kind that no rule knows, or somebody about whom this question does not ask. */
export function toFinding(
  asked: { readonly personIds: readonly string[] },
  { personId, kind, amount, quantity }: FoundItem,
): CheckFinding | null {
  const known = kinds.find((each) => each === kind);
  if (known === undefined || !asked.personIds.includes(personId)) return null;
  const count = quantity === null || quantity === undefined ? {} : { count: quantity };
  return { personId, kind: known, amountFen: amount ?? 0, ...count };
}
