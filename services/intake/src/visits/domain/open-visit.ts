import type { LegalDate } from '@yimen/standards';
import {
  type AcceptanceAnswer,
  acceptancePlace,
  type LocalRules,
  type Resident,
} from '../../acceptance-place/domain/acceptance-place.js';
import type { AcceptanceRule, ServiceItem } from '../../service-catalogue/domain/service-item.js';
import { type Suggestion, suggestItems } from './suggest.js';

/** A person as the front office knows them: where they belong, when they were born, whether they live. */
export interface KnownPerson extends Resident {
  readonly birthDate: LegalDate;
  readonly lifeStatus: string;
}

export interface VisitOrder {
  readonly on: LegalDate;
  /** The street whose window it is; null when the place given is none. */
  readonly street: string | null;
  readonly applicant: KnownPerson;
  readonly subjects: readonly KnownPerson[];
  readonly household: readonly KnownPerson[];
  /** The items they came for; empty: every item that is open. */
  readonly asked: readonly ServiceItem[];
  readonly open: readonly ServiceItem[];
  readonly local: LocalRules;
  readonly itemsUnderWay: ReadonlySet<string>;
}

type WrongPlace = Extract<AcceptanceAnswer, { right: false }>;

export type VisitRefusal =
  | { readonly because: 'APPLICANT_NOT_ALIVE'; readonly personId: string }
  | { readonly because: 'ITEM_NOT_OPEN'; readonly item: ServiceItem }
  | { readonly because: 'WRONG_ACCEPTANCE_PLACE'; readonly item: ServiceItem; readonly answer: WrongPlace };

export type VisitDecision =
  | { readonly outcome: 'refused'; readonly refusal: VisitRefusal }
  | {
      readonly outcome: 'opened';
      /** The street, by its code. */
      readonly street: string;
      readonly items: readonly string[];
      readonly suggestions: readonly Suggestion[];
    };

/** Rules that look at where the applicant or the household belongs. */
const boundToPlace: ReadonlySet<AcceptanceRule> = new Set(['HUKOU_STREET', 'CHILD_HUKOU_STREET', 'RESIDENCE_STREET']);

const dead = new Set(['DEAD', 'DECLARED_DEAD']);

/**
 * 受理: may this visit be opened at this window? Every item that is asked for must be open and accepted here; when none is
 * named, at least one open item that is bound to where somebody belongs must be accepted here: what is accepted anywhere says nothing. 社会救助法 §37, §64.
 */
export function openVisit(order: VisitOrder): VisitDecision {
  const { applicant, asked, open } = order;
  const refuse = (refusal: VisitRefusal): VisitDecision => ({ outcome: 'refused', refusal });
  if (dead.has(applicant.lifeStatus)) {
    return refuse({ because: 'APPLICANT_NOT_ALIVE', personId: applicant.personId });
  }
  const closed = asked.find((item) => item.availability !== 'OPEN');
  if (closed !== undefined) return refuse({ because: 'ITEM_NOT_OPEN', item: closed });

  const answers = open.map((item) => ({ item, answer: placeOf(order, item) }));
  const right = rightOf(answers);
  const bound = answers.filter(({ item }) => boundToPlace.has(item.rule));
  const mustBeRight = asked.length > 0 ? asked.map(({ code }) => code) : rightOf(bound).slice(0, 1);
  const looked = asked.length > 0 ? answers : bound;
  const wrong = looked.find(
    ({ item, answer }) => !answer.right && (mustBeRight.length === 0 || mustBeRight.includes(item.code)),
  );
  if (wrong !== undefined && !wrong.answer.right) {
    return refuse({ because: 'WRONG_ACCEPTANCE_PLACE', item: wrong.item, answer: wrong.answer });
  }
  if (order.street === null || right.length === 0) throw new Error('no item is open: the catalogue is empty');
  return {
    outcome: 'opened',
    street: order.street,
    items: asked.map(({ code }) => code),
    suggestions: suggested(order, right),
  };
}

type Answered = { readonly item: ServiceItem; readonly answer: AcceptanceAnswer };

const rightOf = (answers: readonly Answered[]): string[] =>
  answers.filter(({ answer }) => answer.right).map(({ item }) => item.code);

function placeOf({ street, applicant, subjects, household, local }: VisitOrder, item: ServiceItem): AcceptanceAnswer {
  return acceptancePlace({ rule: item.rule, street, applicant, subjects, household, local });
}

function suggested(
  { on, household, itemsUnderWay }: VisitOrder,
  acceptedHere: readonly string[],
): readonly Suggestion[] {
  return suggestItems({ on, members: household, itemsUnderWay, acceptedHere });
}
