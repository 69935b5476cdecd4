import { type Actor, appendAudit } from '@yimen/access';
import { appendToOutbox } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Seals } from '../access/seals.js';
import { type Sight, sightOf } from '../access/sight.js';
import { isLiving, type Person } from '../persons/domain/person.js';
import { lockPersons } from '../persons/person.store.js';
import { insertConsent, seesConsent } from './consent.store.js';
import { type GiveOrder, give, type Signer } from './domain/give.js';
import { problemOf } from './problems.js';
import { consentGiven } from './publish-facts.js';

export interface GiveConsentInput extends Omit<GiveOrder, 'id'> {
  readonly personId: string;
  readonly guardianId?: string | null;
}

/** Records a consent: an officer what was signed before them, a resident their own or, as the guardian, a ward's. */
export async function giveConsent(
  ctx: RequestContext,
  seals: Seals,
  input: GiveConsentInput,
  key: string,
): Promise<Answer<{ consentId: string }>> {
  const { actor, today } = ctx;
  const action = 'residents.consent.give';
  const sight = await sightOf(ctx, action);
  return inTransaction(ctx.db, (tx) => {
    const mayRead = (_: unknown, { consentId }: { consentId: string }) => seesConsent(tx, consentId, sight);
    return once(tx, { actor, mutation: 'giveConsent', key, body: input, mayRead }, async () => {
      const signed = await signersOf(tx, ctx, seals, input, sight);
      if ('problem' in signed) return refused(signed.problem);
      const { personId: _, guardianId: __, ...order } = input;
      const decision = give({ ...order, id: v7() }, signed.person, signed.guardian, today);
      if (decision.outcome === 'refused') return refused(problemOf(decision.refusal));
      const { consent } = decision;
      await insertConsent(tx, consent, actor.sub, today);
      await appendAudit(tx, {
        ...{ actor, action, legalDate: today, subject: { type: 'Person', id: consent.personId } },
        details: { consent: consent.id, scopes: consent.scopes },
      });
      await appendToOutbox(tx, [consentGiven(consent, today)]);
      return done({ consentId: consent.id });
    });
  });
}

/** Who signs and for whom, both seen by the actor and locked; or why it is not theirs to sign. */
async function signersOf(
  tx: EntityManager,
  { actor }: RequestContext,
  seals: Seals,
  input: GiveConsentInput,
  sight: Sight,
): Promise<{ person: Signer; guardian: Signer | null } | { problem: Problem }> {
  const asked = [input.personId, ...(input.guardianId ? [input.guardianId] : [])];
  const persons = await lockPersons(tx, seals, asked, sight);
  const [person, guardian] = asked.map((id) => persons.find((one) => one.id === id.toLowerCase()));
  if (person === undefined || !signs(actor, person, guardian)) return { problem: notFound('input.personId') };
  if (input.guardianId && guardian === undefined) return { problem: notFound('input.guardianId') };
  if ((actor.kind === 'resident') !== (input.channel === 'ONLINE')) return { problem: wrongChannel() };
  return { person: signerOf(person), guardian: guardian ? signerOf(guardian) : null };
}

/** A resident signs for themselves, or as the guardian who is named; nobody signs for another adult of the household. */
function signs(actor: Actor, person: Person, guardian: Person | undefined): boolean {
  return actor.kind !== 'resident' || (guardian ?? person).id === actor.personId;
}

function signerOf(person: Person): Signer {
  return { personId: person.id, birthDate: person.birthDate, isLiving: isLiving(person) };
}

function wrongChannel() {
  const message = '在线签署只能由本人办理；窗口和入户登记的请选择书面方式。';
  return invalidInput({ code: 'CHANNEL_NOT_YOURS', message, field: 'input.channel' });
}
