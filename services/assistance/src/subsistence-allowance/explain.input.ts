import type { LegalDate } from '@yimen/standards';
import type { IncomeInput, MemberInput, PropertyInput } from './apply/apply.input.js';

type Keyed<T> = Omit<T, 'personId'> & { key: string };

export type ExplainInput = {
  division: string;
  members: readonly (MemberInput & { key: string; birthDate: LegalDate })[];
  incomes: readonly Keyed<Omit<IncomeInput, 'periods'>>[];
  properties?: readonly Keyed<PropertyInput>[] | null;
};
