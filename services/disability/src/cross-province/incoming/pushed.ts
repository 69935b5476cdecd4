import type { Doer } from '@yimen/casework';
import type { EventData } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';

/** What another province pushes: who applies for what, and when they handed it in. */
export type Pushed = EventData<'yimen.other-province.application.pushed.v1'>;

/** When and by what it is received, and the district whose people are ours. */
export type Receiving = {
  readonly today: LegalDate;
  readonly now: Date;
  readonly cause: { readonly causationId?: string | undefined; readonly traceparent?: string | undefined };
  readonly actor: Doer['actor'];
  readonly regionRoot: string;
};
