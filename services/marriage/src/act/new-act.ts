import type { FieldVault } from '@yimen/access';
import type { Doer, Moment } from '@yimen/casework';
import type { Telling } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { Act, ActBasis, ActKind, ActSource } from './domain/index.js';

/** What of an act must not lie about in plain: anything that JSON holds. */
export type ActContent = Readonly<Record<string, unknown>>;

/** An act as it is asked for. `about` names what it ends, corrects, revokes; `personId` which of the two it is about. */
export type NewAct = {
  readonly kind: ActKind;
  readonly parties: readonly [string, string | null];
  readonly about?: string | null;
  readonly personId?: string | null;
  readonly effectiveOn: LegalDate;
  readonly source?: ActSource;
  /** Where it is registered: the registry's code, once there is one, and the division that it lies in. */
  readonly registryCode?: string | null;
  readonly division: string;
  /** The national certificate's number as printed: kept, never made up (domain A.4). */
  readonly certificateNo?: string | null;
  readonly basis?: ActBasis | null;
  /** Names, numbers, declarations, texts: sealed. */
  readonly content?: ActContent;
};

/** Who appends, when, with which keys, and because of what event (of a reaction). */
export type Appending = {
  readonly doer: Doer;
  readonly moment: Moment;
  readonly vault: FieldVault;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

export type AppendedAct = Act & { readonly recordNo: string };
