import { type AuditEntry, appendAudit, sees } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import { type Answer, done, inTransaction, once, type RequestContext, refused } from '@yimen/subgraph';
import { v7 } from 'uuid';
import { placesToday } from '../access/places.js';
import type { Seals } from '../access/seals.js';
import { sightOf } from '../access/sight.js';
import type { IdentityType, Sex } from './domain/person.js';
import { register } from './domain/register.js';
import { showPerson } from './find-persons.query.js';
import { holderOfNumber, insertPerson, seesPerson, writeHistory } from './person.store.js';
import { alreadyRegistered, outsideJurisdiction, problemOf } from './problems.js';
import { personRegistered } from './publish-facts.js';

export interface RegisterPersonInput {
  readonly identityType: IdentityType;
  readonly identityNumber?: string | null;
  readonly name: string;
  readonly sex?: Sex | null;
  readonly birthDate?: LegalDate | null;
  readonly hukouDivision?: string | null;
  readonly residenceDivision?: string | null;
  readonly phone?: string | null;
}

/** What is kept of a registration or a correction for its answer. */
export interface RegisteredAnswer {
  readonly personId: string;
  readonly sexInNumber: Sex | null;
}

/** Registers a person; one number once, also when two windows register it at the same moment. */
export async function registerPerson(
  ctx: RequestContext,
  seals: Seals,
  input: RegisterPersonInput,
  key: string,
): Promise<Answer<RegisteredAnswer>> {
  const { actor, today } = ctx;
  const placeOf = await placesToday(ctx, [input.hukouDivision, input.residenceDivision]);
  const scope = await ctx.scopeOf('residents.person.register');
  const sight = await sightOf(ctx, 'residents.person.read');
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, { personId }: RegisteredAnswer) => seesPerson(tx, personId, sight);
    return once(tx, { actor, mutation: 'registerPerson', key, body: input, mayRead }, async () => {
      const order = {
        ...{ id: v7(), identityType: input.identityType, name: input.name },
        number: input.identityNumber ?? null,
        sex: input.sex ?? null,
        birthDate: input.birthDate ?? null,
        phone: input.phone ?? null,
        hukou: placeOf(input.hukouDivision),
        residence: placeOf(input.residenceDivision),
      };
      const decision = register(order, today);
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal));
      const { person, sexInNumber } = decision.value;
      if (!sees(scope, { divisions: [person.hukouDivision, person.residenceDivision] }))
        return refused(outsideJurisdiction('input.residenceDivision'));
      const holder = await holderOfNumber(tx, seals, person);
      if (holder) {
        // Trying numbers out at a window is on the trail, too.
        await appendAudit(tx, {
          ...audited(ctx, holder.id),
          outcome: 'refused',
          details: { code: 'PERSON_ALREADY_REGISTERED' },
        });
        return refused(alreadyRegistered(showPerson(ctx, seals, holder.id)));
      }
      await insertPerson(tx, seals, person, today);
      await writeHistory(tx, seals, person, { what: 'registered', on: today, today, by: actor.sub });
      await appendAudit(tx, { ...audited(ctx, person.id), division: person.hukouDivision ?? person.residenceDivision });
      await appendToOutbox(tx, [personRegistered(person, today)]);
      return done({ personId: person.id, sexInNumber });
    });
  });
}

function audited({ actor, today }: RequestContext, id: string): AuditEntry {
  return { actor, action: 'residents.person.register', legalDate: today, subject: { type: 'Person', id } };
}
