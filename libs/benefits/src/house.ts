import type { LawLock } from '@yimen/casework';
import type { Reckoning } from '@yimen/casework/domain';
import type { DomainEvent, Telling } from '@yimen/events';
import type { LegalDate, LegalMonth } from '@yimen/standards';
import type { RequestContext } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import type { ReturnReason } from './domain/bank-answers.js';
import type { PayeeKind, PayeeStatus } from './domain/payee.js';
import type { RecoveryCause, RecoveryStatus } from './domain/recovery/claim.js';
import type { Withholdable } from './domain/recovery/plan.js';

/** The mutations of rolls, payees and payments: each service gives them names of its own. */
export type BenefitVerb =
  | 'draft'
  | 'check'
  | 'holdLine'
  | 'releaseLine'
  | 'lock'
  | 'discard'
  | 'send'
  | 'readAnswers'
  | 'reissue'
  | 'hold'
  | 'release'
  | 'registerPayee'
  | 'approvePayee'
  | 'declinePayee'
  | 'unmaskPayee';

/** Whose money it is: a household's, a person's, or a person's as one of a household. */
export type Whose = { readonly householdId: string | null; readonly personId: string | null };

/** What rights over a case's money are judged by. */
export type CaseSight = { readonly caseId: string; readonly division: string; readonly members: readonly string[] };

/** What is told of a whole roll, as it is after the step. `roll`: its name; `lines`: how many; the total is in yuan. */
export type RollTold = {
  readonly roll: string;
  readonly rollId: string;
  readonly month: LegalMonth;
  readonly division: string;
  readonly lines: number;
  readonly totalAmount: string;
  readonly version: number;
};
export type LineTold = Pick<RollTold, 'roll' | 'rollId' | 'month' | 'division' | 'version'> & {
  readonly awardId: string;
  readonly reasonCode: string;
};
/** What is told of a payment: no account, nor its end. */
export type PaymentTold = Whose & {
  readonly paymentId: string;
  readonly rollId: string;
  readonly awardId: string;
  readonly division: string;
  readonly month: LegalMonth;
  readonly amount: string;
  readonly version: number;
};
export type ReturnTold = PaymentTold & { readonly reasonCode: ReturnReason; readonly correctBy: LegalDate };
export type HoldTold = Whose & {
  readonly holdId: string;
  readonly awardId: string;
  readonly division: string;
  readonly reasonCode: string;
  readonly version: number;
};
/** What is told of an account: that it is there and counts or waits; never the number, nor its end. */
export type PayeeTold = {
  readonly payeeId: string;
  readonly caseId: string;
  readonly kind: PayeeKind;
  readonly status: PayeeStatus;
  readonly division: string;
  readonly version: number;
};

export type RollFact = 'drafted' | 'checked' | 'locked' | 'sent' | 'settled' | 'discarded';
export type PayeeFact = 'registered' | 'approved' | 'declined';

/** The events of a service, made of what this library knows; each service says it in its own contracts. */
export type BenefitEvents = {
  roll(fact: RollFact, data: RollTold, telling: Telling): DomainEvent;
  line(fact: 'line-held' | 'line-released', data: LineTold, telling: Telling): DomainEvent;
  issued(data: PaymentTold, telling: Telling): DomainEvent;
  returned(data: ReturnTold, telling: Telling): DomainEvent;
  reissued(data: PaymentTold, telling: Telling): DomainEvent;
  hold(fact: 'held' | 'released', data: HoldTold, telling: Telling): DomainEvent;
  payee(fact: PayeeFact, data: PayeeTold, telling: Telling): DomainEvent;
};

/** Which roll is being drafted, for whoever plans what it keeps back. */
export type RollDraft = {
  readonly benefits: readonly string[];
  readonly codes: readonly string[];
  readonly month: LegalMonth;
  readonly today: LegalDate;
};

/** A roll of a service: which benefits it pays (codes of the matrix), and what the bank is told of it. */
export type RollKind = {
  readonly benefits: readonly string[];
  /** What the bank's file is called, and what a payment is for in the bank's words: the month follows. */
  readonly file: { readonly name: string; readonly purpose: string };
};

/** The roll of this name. */
export function rollKind({ service, rolls }: Pick<BenefitHouse, 'service' | 'rolls'>, name: string): RollKind {
  const found = rolls[name];
  if (found === undefined) throw new Error(`${service} has no roll ${name}`);
  return found;
}

/** Whose review keeps an award off a roll (domain §17 A.3: 复核未决者不进批). */
export type UnderReview = {
  /** SQL of the ids of the awards whose case is in one of the states in the parameter `states` (a text[]). */
  readonly awards: (states: string) => string;
  /** Those states, by the law of the roll's place on the first day of its month. */
  states(tx: EntityManager, division: string, today: LegalDate, month: LegalDate): Promise<readonly string[]>;
};

/** What is told of a claim of the ledger; money in yuan. */
export type ClaimTold = Whose & {
  readonly recoveryId: string;
  readonly awardId: string;
  readonly caseId: string;
  readonly division: string;
  readonly status: RecoveryStatus;
  readonly causeCode: RecoveryCause;
  readonly claimed: string;
  readonly repaid: string;
  readonly waived: string;
  readonly balance: string;
  readonly version: number;
};

/** Of which awards, over which months, as seen on which day. */
export type Withholding = {
  readonly awardIds: readonly string[];
  readonly from: LegalMonth;
  readonly months: number;
  readonly today: LegalDate;
};

/** What a service brings to the ledger of claims (追缴台账): what was paid too much is claimed in the same way by all. */
export type LedgerHouse = {
  /** The prefix of its rights: `<service>.roll.draft`, `<service>.payee.read`, `<service>.recovery.repay` ... */
  readonly service: string;
  /** The prefix of its types in the schema, and of what its audit trail is about: `<types>Roll`, `<types>Recovery` ... */
  readonly types: string;
  readonly ledger: {
    readonly mutations: { readonly repay: string; readonly writeOff: string };
    readonly tell: {
      opened(data: ClaimTold, telling: Telling): DomainEvent;
      changed(data: ClaimTold & { readonly changeCode: string }, telling: Telling): DomainEvent;
      settled(data: ClaimTold & { readonly settledOn: LegalDate }, telling: Telling): DomainEvent;
    };
    /** What the months to come of each award could have kept back; in sets. An award that is not named can give nothing. */
    withholdable(tx: EntityManager, asking: Withholding): Promise<ReadonlyMap<string, readonly Withholdable[]>>;
  };
};

/**
 * What a service that keeps awards brings to this library: its names, its words, its locks, and what only it can know. One constant
 * a service; every function of rolls, payees and payments takes it first.
 */
export type BenefitHouse = LedgerHouse & {
  readonly mutations: Readonly<Record<BenefitVerb, string>>;
  /** Its rolls by the name that they are kept under; most services have one. */
  readonly rolls: Readonly<Record<string, RollKind>>;
  /** How the law is kept still while money is determined. Whoever changes an award holds it. */
  readonly law: LawLock;
  readonly underReview: UnderReview;
  readonly tell: BenefitEvents;
  /** The place and people of these cases; locked when asked. One statement, however many. */
  sights(tx: EntityManager, caseIds: readonly string[], lock: boolean): Promise<readonly CaseSight[]>;
  /** By what law and working days a place is reckoned. */
  reckoning(tx: EntityManager, division: string, today: LegalDate): Promise<Reckoning>;
  /** SQL: the ids of the cases that are a person's own; `person` is the parameter. */
  ownCases(person: string): string;
  /** A kept document, for whoever may see it; where decisions about claims are written down. */
  document?(ctx: RequestContext, documentId: string): unknown;
  /** An award as the service's schema shows it, for whoever asks; null where they may not see it. */
  award(ctx: RequestContext, awardId: string): unknown;
};
