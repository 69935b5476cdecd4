import type { Actor } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';

/** Who did it: an account with the role in which it acted, or the system. */
export type Doer = {
  readonly actor: Pick<Actor, 'sub' | 'kind' | 'purpose' | 'trace' | 'personId' | 'agent'>;
  readonly role: string;
};

/** The doer of what the calendar and the events bring. */
export function systemDoer(trace: string): Doer {
  return { actor: { sub: 'system', kind: 'service', trace }, role: 'system' };
}

/** On which day of the law, and at which instant of the machine, changes are written. */
export type Moment = { readonly today: LegalDate; readonly now: Date };
