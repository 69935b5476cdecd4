import { masked } from '@yimen/access';
import {
  inputRefused,
  nextCaseNumber,
  type PeopleDoor,
  type PersonSeen,
  patiently,
  personNotYetKnown,
} from '@yimen/casework';
import { parseIdentityNumber } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { appendProblem } from '../act/act-problems.js';
import { keepAppointments } from '../appointments/keep-appointments.js';
import { crossBorderRefused } from '../cross-border/cross-border-guidance.query.js';
import type { PartyKind } from '../cross-border/domain/index.js';
import { registryOfOfficer } from '../divorce/at-registry.js';
import { qualificationRefused } from '../officers/qualified.js';
import type { StoredRegistry } from '../registries/registry.store.js';
import { tellSittings } from './commit-sitting.js';
import type { Party, Sitting } from './domain/index.js';
import { sittingPermissions } from './sitting.permissions.js';
import { insertSitting, sealContent } from './sitting.store.js';
import { coupleHere } from './sitting-appointments.js';
import { identityNotVerified, partyAbsent, partyNotLiving } from './sitting-problems.js';

export type MarriagePartyInput = {
  readonly personId: string;
  readonly kind: PartyKind;
  readonly present: boolean;
  /** As the reader read it from the card. */
  readonly identityNumber: string;
  /** Whether the face before the camera is that of the card. */
  readonly faceMatched: boolean;
};
export type OpenMarriageInput = { readonly registryCode: string; readonly parties: readonly MarriagePartyInput[] };
export type SittingDone = { readonly sittingId: string };
type Couple = readonly [MarriagePartyInput, MarriagePartyInput];
type Known = readonly [Party & { readonly name: string }, Party & { readonly name: string }];

/**
 * 结婚登记: both stand before the registrar with their identity cards, and with nothing else that is asked for (婚姻登记条例第七条、第八条).
 * Refused on the spot, with nothing kept: one who is absent, a card that is not theirs, somebody who is not living, what belongs to
 * the province.
 */
export async function openMarriageRegistration(
  ctx: RequestContext,
  people: PeopleDoor,
  input: OpenMarriageInput,
  key: string,
): Promise<Answer<SittingDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const at = await registryOfOfficer(ctx, sittingPermissions['marriage.sitting.handle'], input.registryCode);
  if ('problem' in at) return refused(at.problem);
  const couple = coupleOf(input);
  if ('problem' in couple) return refused(couple.problem);
  const { registry } = at;
  const [one, other] = couple.couple;
  const parties = [one.kind, other.kind];
  const elsewhere = await crossBorderRefused(ctx, { matter: 'MARRIAGE', parties, division: registry.division });
  if (elsewhere !== null) return refused(elsewhere);
  const known = await knownCouple(ctx, people, couple.couple);
  if ('problem' in known) return refused(known.problem);
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'openMarriageRegistration', key, body: input }, () =>
        open(tx, ctx, { registry, couple: couple.couple, known: known.known }),
      ),
    ),
  );
}

function coupleOf({ parties }: OpenMarriageInput): { couple: Couple } | { problem: Problem } {
  const [one, other, third] = parties;
  if (one === undefined || other === undefined || third !== undefined) {
    const message = '请填写双方当事人，共两人。';
    return { problem: invalidInput({ code: 'TWO_PARTIES', message, field: 'input.parties' }) };
  }
  if (one.personId === other.personId) return { problem: appendProblem({ because: 'MARRIAGE_TO_ONESELF' }) };
  if (!one.present || !other.present) return { problem: partyAbsent() };
  return { couple: [one, other] };
}

/** Who the two are, asked of residents as they stand there: nobody marries upon a copy of yesterday. */
async function knownCouple(
  { traceId, today }: RequestContext,
  people: PeopleDoor,
  couple: Couple,
): Promise<{ known: Known } | { problem: Problem }> {
  const found = await askResidents(people, couple, traceId);
  if (found === null) return { problem: personNotYetKnown('input.parties') };
  const parties: (Party & { name: string })[] = [];
  for (const party of couple) {
    const seen = found.get(party.personId);
    if (seen === undefined) return { problem: notFound('input.parties') };
    if (seen.lifeStatus !== 'ALIVE') return { problem: partyNotLiving(party.personId) };
    if (!isThem(party, seen) || seen.birthDate > today) return { problem: identityNotVerified(party.personId) };
    const { personId, birthDate, name, sex } = seen;
    if (sex === 'MALE' || sex === 'FEMALE') parties.push({ personId, birthDate, name, sex });
  }
  const [one, other] = parties;
  if (one === undefined || other === undefined || one.sex === other.sex) return { problem: notACouple() };
  return { known: [one, other] };
}

async function askResidents(people: PeopleDoor, couple: Couple, trace: string) {
  try {
    return await people.persons(
      couple.map(({ personId }) => personId),
      trace,
    );
  } catch (error) {
    if (error instanceof NeighbourUnreachable) return null;
    throw error;
  }
}

/** 人证核验: the face is that of the card, and the card's number is that of the person whom residents know. */
function isThem({ identityNumber, faceMatched }: MarriagePartyInput, seen: PersonSeen): boolean {
  const card = parseIdentityNumber(identityNumber);
  if (!faceMatched || !card.ok) return false;
  const sameNumber = seen.maskedIdentityNumber === masked('identity-number', card.number);
  return sameNumber && card.birthDate === seen.birthDate;
}

function notACouple(): Problem {
  return invalidInput({
    code: 'NOT_A_MAN_AND_A_WOMAN',
    message: '结婚登记的双方应为一男一女；性别登记有误或者未登记的，请先在人口信息中更正。',
    field: 'input.parties',
    legalBasis: '民法典第一千零四十六条、第一千零四十七条',
  });
}

type Opening = { readonly registry: StoredRegistry; readonly couple: Couple; readonly known: Known };

async function open(tx: EntityManager, ctx: RequestContext, { registry, couple, known }: Opening) {
  const { actor, today } = ctx;
  const unqualified = await qualificationRefused(tx, actor, today);
  if (unqualified !== null) return refused(unqualified);
  const { code, division } = registry;
  const id = uuidv7();
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'MAR' });
  const [one, other] = known.map(({ personId, sex, birthDate }) => ({ personId, sex, birthDate }));
  const sitting: Sitting = {
    ...{
      id,
      number,
      division,
      registry: code,
      parties: [one, other] as Sitting['parties'],
      status: 'IDENTITY_CHECKED',
    },
    ...{ openedOn: today, openedBy: actor.sub, declarations: [], check: null, proofs: [], refused: null, actId: null },
    version: 1,
  };
  const content = {
    parties: known.map(({ personId, name }, at) => ({
      personId,
      name,
      identityNumber: couple[at]?.identityNumber ?? '',
    })),
    proofs: [],
  };
  await insertSitting(tx, sitting, sealContent(vaultOf(ctx.db), id, content));
  const writing = { doer: { actor, role: 'registrar' }, today, action: 'marriage.sitting.open' };
  await tellSittings(tx, [{ next: sitting, facts: [] }], writing);
  await keepAppointments(tx, coupleHere(sitting, ctx));
  return done({ sittingId: id });
}
