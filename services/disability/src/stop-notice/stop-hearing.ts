import { dayInChinese } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { Problem } from '@yimen/subgraph';
import { hearingIncomplete, opinionNotHeard } from './stop-notice.problems.js';

/** That the person was heard before they are told of a stop, or why nobody could be (domain §0.6 ③). */
export type StopHearing = {
  readonly heardOn?: LegalDate | null;
  readonly opinion?: string | null;
  readonly notHeardBecause?: string | null;
};

const said = (text: string | null | undefined): string => (text ?? '').trim();

/** Why a stop is not told so: nobody was heard and no reason given, a day without what was said, a day to come, both at once. Pure. */
export function hearingUnsound({ heardOn = null, ...texts }: StopHearing, today: LegalDate): Problem | null {
  const [opinion, because] = [said(texts.opinion), said(texts.notHeardBecause)];
  if (heardOn === null && opinion === '') return because === '' ? opinionNotHeard() : null;
  return heardOn !== null && opinion !== '' && because === '' && heardOn <= today ? null : hearingIncomplete();
}

/** The sentence of the notice: heard before the first month that is not paid, or after it; or why not. Pure. */
export function heardSentence({ heardOn = null, notHeardBecause }: StopHearing, from: LegalDate): string {
  if (heardOn === null) return `未能听取意见，原因：${said(notHeardBecause)}`;
  return `${heardOn < from ? '停发之前' : '停发之后'}，已于${dayInChinese(heardOn)}听取意见。`;
}
