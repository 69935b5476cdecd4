import type { LegalDate, LegalMonth } from '@yimen/standards';
import type {
  ApplyInput,
  ExpenseInput,
  IncomeInput,
  ObligorInput,
  PropertyInput,
} from '../subsistence-allowance/apply/apply.input.js';
import type {
  ChangeGround,
  Delivery,
  Opinion,
  ReviewTrigger,
  SuspensionReason,
} from '../subsistence-allowance/domain/index.js';

type Optional<T> = T | null | undefined;
type OfCase = { caseId: string };

/** The inputs of what follows a confirmation as they come through the schema. */
export type OpenReviewInput = OfCase & { trigger: ReviewTrigger; ref?: Optional<string> };
export type DeclareChangeInput = OfCase & {
  members?: Optional<ApplyInput['members']>;
  incomes?: Optional<readonly IncomeInput[]>;
  properties?: Optional<readonly PropertyInput[]>;
  obligors?: Optional<readonly ObligorInput[]>;
  expenses?: Optional<readonly ExpenseInput[]>;
  consentIds?: Optional<readonly string[]>;
};
export type ProposeChangeInput = OfCase & {
  grounds?: Optional<readonly ChangeGround[]>;
  exceededMonth?: Optional<LegalMonth>;
  told?: Optional<Delivery>;
};
export type HearOpinionInput = OfCase & {
  stance: Opinion['stance'];
  from?: Optional<string>;
  place?: Optional<string>;
  content: string;
};
export type ReasonedInput = OfCase & { reason: string };
export type SuspendInput = OfCase & { reason: SuspensionReason; text: string };
export type EndNoticeInput = OfCase & { place: string; postedOn: LegalDate; photoDigest?: Optional<string> };
