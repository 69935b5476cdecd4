import type { LegalDate } from '@yimen/standards';
import type { Answer, RequestContext } from '@yimen/subgraph';
import type { Seals } from '../access/seals.js';
import { changePerson } from './change-person.js';
import { correct } from './domain/correct.js';
import type { IdentityType, Person, Sex } from './domain/person.js';
import { showPerson } from './find-persons.query.js';
import { holderOfNumber } from './person.store.js';
import { alreadyRegistered, problemOf } from './problems.js';
import type { RegisteredAnswer } from './register-person.handler.js';

export interface CorrectPersonInput {
  readonly personId: string;
  readonly name?: string | null;
  readonly identityType?: IdentityType | null;
  readonly identityNumber?: string | null;
  readonly sex?: Sex | null;
  readonly birthDate?: LegalDate | null;
  readonly phone?: string | null;
  readonly reason: string;
}

/** Corrects a registration; a new number must be nobody else's. */
export function correctPerson(
  ctx: RequestContext,
  seals: Seals,
  input: CorrectPersonInput,
  key: string,
): Promise<Answer<RegisteredAnswer>> {
  return changePerson<RegisteredAnswer>(ctx, seals, {
    ...{ mutation: 'correctPerson', action: 'residents.person.correct', input, key },
    decide: async (found, tx) => {
      const decision = correct(found, orderOf(input), ctx.today);
      if (decision.outcome === 'refused') return { problem: problemOf(decision.refusal) };
      const { person, sexInNumber } = decision.value;
      const holder = isRenumbered(found, person) ? await holderOfNumber(tx, seals, person) : null;
      if (holder && holder.id !== person.id) return { problem: alreadyRegistered(showPerson(ctx, seals, holder.id)) };
      const line = { what: 'corrected', on: ctx.today, note: input.reason } as const;
      return { person, line, result: { personId: person.id, sexInNumber } };
    },
  });
}

function orderOf(input: CorrectPersonInput) {
  return {
    name: input.name ?? undefined,
    identityType: input.identityType ?? undefined,
    number: input.identityNumber ?? undefined,
    sex: input.sex ?? undefined,
    birthDate: input.birthDate ?? undefined,
    phone: input.phone ?? undefined,
    reason: input.reason,
  };
}

function isRenumbered(before: Person, after: Person): boolean {
  return before.number !== after.number || before.identityType !== after.identityType;
}
