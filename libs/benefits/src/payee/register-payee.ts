import { appendAudit, type BlindIndexer, blindIndexCondition, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { isUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  indexerOf,
  inTransaction,
  NeighbourUnreachable,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  tryAgain,
  vaultOf,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { normalAccountNumber } from '../domain/account-number.js';
import {
  type PayeeAsked,
  type PayeeKind,
  type PayeeSurroundings,
  payeeRefused,
  registeredAs,
} from '../domain/payee.js';
import type { BenefitHouse, CaseSight } from '../house.js';
import { payeeProblem, payeeWaiting } from './payee-problems.js';
import { insertPayee, lockCaseSight } from './payee-row.js';
import { payeeTold } from './payee-told.js';

export type RegisterPayeeInput = {
  readonly caseId: string;
  readonly kind: PayeeKind;
  readonly personId?: string | null;
  readonly holderName?: string | null;
  readonly bank: string;
  readonly accountNumber: string;
  readonly authorizationNo?: string | null;
  readonly identityVerified?: boolean | null;
};
/** Who knows what people are called: residents, asked before the transaction. @throws {NeighbourUnreachable} */
export type NameDoor = {
  persons(ids: readonly string[], trace: string): Promise<ReadonlyMap<string, { readonly name: string }>>;
};
export type PayeeDone = { readonly payeeId: string };

const numberField = 'payee-account.number';

/**
 * 登记收款账户: where the money of a case goes. A member's own name is residents' to say; a guardian's or an institution's is
 * written with the authorization. Refuses what `payeeRefused` refuses, and a second one while one waits for its second look.
 */
export async function registerPayee(
  house: BenefitHouse,
  { ctx, people }: { readonly ctx: RequestContext; readonly people: NameDoor },
  input: RegisterPayeeInput,
  key: string,
): Promise<Answer<PayeeDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const named = await holderNamed(ctx, people, input);
  if ('problem' in named) return refused(named.problem);
  const scope = await ctx.scopeOf(`${house.service}.payee.register`);
  const seen = (found: CaseSight | null): found is CaseSight =>
    found !== null && sees(scope, { divisions: [found.division], persons: found.members });
  const mayRead = async (tx: EntityManager) => seen(await lockCaseSight(house, tx, input.caseId));
  const asked = { actor: ctx.actor, mutation: house.mutations.registerPayee, key, body: input, mayRead };
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, asked, async () => {
        const sight = await lockCaseSight(house, tx, input.caseId);
        if (!seen(sight)) return refused(notFound('input.caseId'));
        return register({ house, ctx, tx }, sight, askedOf(input, named.holder));
      }),
    ),
  );
}

function askedOf(input: RegisterPayeeInput, holder: string): PayeeAsked {
  const { kind, personId = null, bank, accountNumber, authorizationNo, identityVerified } = input;
  return {
    ...{ kind, accountNumber, holder, bank: bank.trim(), identityVerified: identityVerified === true },
    personId: kind === 'SELF' ? (personId ?? null) : null,
    authorizationNo: (authorizationNo ?? '').trim(),
  };
}

/** Fetched before the transaction. Somebody who is not there has no name, and the rule will say what is wrong. */
async function holderNamed(
  { traceId }: RequestContext,
  people: NameDoor,
  { kind, personId, holderName }: RegisterPayeeInput,
): Promise<{ holder: string } | { problem: Problem }> {
  if (kind !== 'SELF') return { holder: (holderName ?? '').trim() };
  if (personId === null || personId === undefined || !isUuid(personId)) return { holder: '' };
  try {
    return { holder: (await people.persons([personId], traceId)).get(personId)?.name ?? '' };
  } catch (error) {
    if (!(error instanceof NeighbourUnreachable)) throw error;
    const message = '暂时取不到户名。请稍后用同一个幂等键重试。';
    return { problem: tryAgain({ code: 'NAME_NOT_AVAILABLE', message, retryAfterSeconds: 2 }) };
  }
}

type Registering = { readonly house: BenefitHouse; readonly ctx: RequestContext; readonly tx: EntityManager };

async function register(
  { house, ctx, tx }: Registering,
  { caseId, division, members }: CaseSight,
  asked: PayeeAsked,
): Promise<Answer<PayeeDone>> {
  const [vault, indexer] = [vaultOf(ctx.db), indexerOf(ctx.db)];
  const digits = normalAccountNumber(asked.accountNumber) ?? '';
  const index = indexer.of(numberField, digits);
  // Of two families that bring the same number at once, the second sees the first.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))`, [index.digest]);
  const standing = await standingIn(tx, caseId);
  if (standing.includes('PENDING')) return refused(payeeWaiting(house));
  const around: PayeeSurroundings = {
    ...{ members, changes: standing.length > 0, byOfficer: ctx.actor.kind === 'officer' },
    elsewhere: await elsewhere(tx, caseId, asked, indexer.allOf(numberField, digits)),
  };
  const because = payeeRefused(asked, around);
  if (because !== null) return refused(payeeProblem(house, because));
  const { kind, personId, bank, holder, authorizationNo } = asked;
  const payee = {
    ...{ id: uuidv7(), caseId, kind, personId, bank, status: registeredAs(around) },
    ...{ registeredBy: ctx.actor.sub, registeredOn: ctx.today, digits, holder, index },
    authorizationNo: authorizationNo === '' ? null : authorizationNo,
  };
  await insertPayee(tx, vault, payee);
  await tell({ house, ctx, tx }, { ...payee, division, version: 1 });
  return done({ payeeId: payee.id });
}

async function standingIn(tx: EntityManager, caseId: string): Promise<string[]> {
  const rows: { status: string }[] = await tx.query(
    `SELECT status FROM payee_account WHERE case_id = $1 AND status IN ('PENDING', 'IN_FORCE')`,
    [caseId],
  );
  return rows.map(({ status }) => status);
}

async function tell({ house, ctx, tx }: Registering, payee: Parameters<typeof payeeTold>[2]): Promise<void> {
  const { id, caseId, kind, status, division } = payee;
  await appendAudit(tx, {
    ...{ actor: ctx.actor, action: `${house.service}.payee.register`, legalDate: ctx.today, division },
    subject: { type: `${house.types}Payee`, id },
    details: { caseId, kind, status },
  });
  await appendToOutbox(tx, [payeeTold(house, 'registered', payee, ctx.today)]);
}

/** As what the same number is registered for other cases; a person's own account may serve every case of theirs. */
async function elsewhere(
  tx: EntityManager,
  caseId: string,
  { personId }: PayeeAsked,
  indexes: ReturnType<BlindIndexer['allOf']>,
): Promise<PayeeKind[]> {
  const parameters: unknown[] = [caseId, personId];
  const same = blindIndexCondition({ key: 'p.number_key', digest: 'p.number_digest' }, indexes, parameters);
  const rows: { kind: PayeeKind }[] = await tx.query(
    `SELECT DISTINCT p.kind FROM payee_account p
      WHERE p.case_id <> $1 AND p.status IN ('PENDING', 'IN_FORCE') AND (p.person_id IS NULL OR p.person_id IS DISTINCT FROM $2)
        AND ${same}`,
    parameters,
  );
  return rows.map(({ kind }) => kind);
}
