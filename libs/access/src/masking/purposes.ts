/**
 * What an unmasking may be for (header `x-purpose`, input `purpose`). A purpose outside this list is no purpose.
 */
const purposeTable = {
  VERIFY_IDENTITY: '核对证件',
  HANDLE_CASE: '办理事项',
  DATA_CHECK: '家庭经济状况核对',
  PAYMENT: '发放资金',
  SUPERVISION: '稽核与信访办理',
} as const;

export type PurposeCode = keyof typeof purposeTable;

/** All purposes with their Chinese labels. */
export const purposes: readonly { readonly code: PurposeCode; readonly label: string }[] = (
  Object.keys(purposeTable) as PurposeCode[]
).map((code) => ({ code, label: purposeTable[code] }));

/** True when the text is the code of a purpose. */
export function isPurpose(text: string | undefined): text is PurposeCode {
  return text !== undefined && Object.hasOwn(purposeTable, text);
}
