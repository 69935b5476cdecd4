import type { EventData } from '@yimen/events';
import type { Law } from '@yimen/policy';
import { type LegalDate, parseLegalDate, parseYuan } from '@yimen/standards';
import { type CheckAnswer, type CheckFinding, findingsRefused } from '../subsistence-allowance/domain/index.js';
import { toFinding } from './findings.js';

type Answered = EventData<'yimen.verification.check.answered.v1'>;

/** What a source answered, and why it cannot be taken for an answer when it cannot. */
export type ReadAnswer = { readonly answer: CheckAnswer; readonly unreadable: string | null };

/** Something came that cannot be taken for an answer: the question is as good as refused until a real answer comes. */
export function unreadableAnswer(checkId: string): CheckAnswer {
  return { checkId, status: 'UNREADABLE', findings: [], dataDate: null };
}

/**
 * Reads an answer, by itself: data of a day that has not come, a negative or unbelievable amount make it unreadable, and nothing
 * of it counts. A person about whom nobody asked is left out: what was not asked for is not kept (domain §2.5).
 */
export function readAnswer(
  data: Answered,
  asked: { readonly personIds: readonly string[] },
  { law, today }: { law: Law; today: LegalDate },
): ReadAnswer {
  const { checkId, status } = data;
  const dataDate = data.dataDate === null ? null : parseLegalDate(data.dataDate);
  const findings = data.items.flatMap((item) => findingOf(asked, item));
  const unreadable = whyUnreadable({ dataDate, told: data.dataDate, findings }, { law, today });
  if (unreadable !== null) return { answer: unreadableAnswer(checkId), unreadable };
  return { answer: { checkId, status, findings, dataDate }, unreadable: null };
}

function whyUnreadable(
  { dataDate, told, findings }: { dataDate: LegalDate | null; told: string | null; findings: readonly CheckFinding[] },
  { law, today }: { law: Law; today: LegalDate },
): string | null {
  if (told !== null && dataDate === null) return 'DATE_INVALID';
  if (dataDate !== null && dataDate > today) return 'DATE_IN_FUTURE';
  return findingsRefused(findings, { law, on: today, field: 'items' })?.because ?? null;
}

/** A kind that no rule knows is kept as other property: what a source has found must not vanish for want of a word. */
function findingOf(
  asked: { readonly personIds: readonly string[] },
  { personId, kind, amount }: Answered['items'][number],
): CheckFinding[] {
  const yuan = parseYuan(amount);
  // More than money can be: told as the most there can be, which no bound lets pass.
  const fen = yuan.ok ? yuan.fen : Number.MAX_SAFE_INTEGER;
  const finding =
    toFinding(asked, { personId, kind, amount: fen }) ?? toFinding(asked, { personId, kind: 'OTHER', amount: fen });
  return finding === null ? [] : [finding];
}
