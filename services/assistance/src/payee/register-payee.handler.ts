import { appendAudit, blindIndexCondition, sees } from '@yimen/access';
import { inputRefused, patiently } from '@yimen/casework';
import { appendToOutbox } from '@yimen/events';
import { isUuid } from '@yimen/standards';
import {
  type Answer,
  done,
  inTransaction,
  notFound,
  once,
  type Problem,
  type RequestContext,
  refused,
  tryAgain,
} from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ServiceKeys } from '../keys/service-keys.js';
import { type ResidentsDoor, ResidentsUnreachable } from '../residents/residents-door.js';
import { normalAccountNumber } from './domain/account-number.js';
import { type PayeeAsked, type PayeeKind, type PayeeSurroundings, payeeRefused, registeredAs } from './domain/payee.js';
import { payeeTold } from './payee.events.js';
import { payeeProblem, payeeWaiting } from './payee.problems.js';
import { type CaseSight, insertPayee, lockCaseSight } from './payee.row.js';

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
export type PayeeDone = { readonly payeeId: string };
export type PayeeTools = { readonly keys: ServiceKeys; readonly residents: ResidentsDoor };

const numberField = 'payee-account.number';

/**
 * 登记收款账户: where the money of a case goes. A member's own name is residents' to say; a guardian's or an institution's is
 * written with the authorization. Refuses what `payeeRefused` refuses, and a second one while one waits for its second look.
 */
export async function registerPayee(
  ctx: RequestContext,
  tools: PayeeTools,
  input: RegisterPayeeInput,
  key: string,
): Promise<Answer<PayeeDone>> {
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const named = await holderNamed(ctx, tools.residents, input);
  if ('problem' in named) return refused(named.problem);
  const scope = await ctx.scopeOf('assistance.payee.register');
  return patiently(() =>
    inTransaction(ctx.db, (tx) =>
      once(tx, { actor: ctx.actor, mutation: 'registerPayee', key, body: input }, async () => {
        const sight = await lockCaseSight(tx, input.caseId);
        if (sight === null || !sees(scope, { divisions: [sight.division], persons: sight.members }))
          return refused(notFound('input.caseId'));
        return register(ctx, tx, tools.keys, sight, askedOf(input, named.holder));
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
  residents: ResidentsDoor,
  { kind, personId, holderName }: RegisterPayeeInput,
): Promise<{ holder: string } | { problem: Problem }> {
  if (kind !== 'SELF') return { holder: (holderName ?? '').trim() };
  if (personId === null || personId === undefined || !isUuid(personId)) return { holder: '' };
  try {
    return { holder: (await residents.persons([personId], traceId)).get(personId)?.name ?? '' };
  } catch (error) {
    if (!(error instanceof ResidentsUnreachable)) throw error;
    const message = '暂时取不到户名。请稍后用同一个幂等键重试。';
    return { problem: tryAgain({ code: 'NAME_NOT_AVAILABLE', message, retryAfterSeconds: 2 }) };
  }
}

async function register(
  ctx: RequestContext,
  tx: EntityManager,
  { vault, indexer }: ServiceKeys,
  { caseId, division, members }: CaseSight,
  asked: PayeeAsked,
): Promise<Answer<PayeeDone>> {
  const digits = normalAccountNumber(asked.accountNumber) ?? '';
  const index = indexer.of(numberField, digits);
  // Of two families that bring the same number at once, the second sees the first.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 0))`, [index.digest]);
  const standing: { status: string }[] = await tx.query(
    `SELECT status FROM payee_account WHERE case_id = $1 AND status IN ('PENDING', 'IN_FORCE')`,
    [caseId],
  );
  if (standing.some(({ status }) => status === 'PENDING')) return refused(payeeWaiting());
  const around: PayeeSurroundings = {
    ...{ members, changes: standing.length > 0, byOfficer: ctx.actor.kind === 'officer' },
    elsewhere: await elsewhere(tx, caseId, indexer.allOf(numberField, digits)),
  };
  const because = payeeRefused(asked, around);
  if (because !== null) return refused(payeeProblem(because));
  const payee = {
    ...{
      id: uuidv7(),
      caseId,
      kind: asked.kind,
      personId: asked.personId,
      bank: asked.bank,
      status: registeredAs(around),
    },
    ...{ registeredBy: ctx.actor.sub, registeredOn: ctx.today, digits, holder: asked.holder, index },
    authorizationNo: asked.authorizationNo === '' ? null : asked.authorizationNo,
  };
  await insertPayee(tx, vault, payee);
  await appendAudit(tx, {
    ...{ actor: ctx.actor, action: 'assistance.payee.register', legalDate: ctx.today, division },
    subject: { type: 'SubsistencePayee', id: payee.id },
    details: { caseId, kind: asked.kind, status: payee.status },
  });
  await appendToOutbox(tx, [
    payeeTold('yimen.assistance.payee.registered.v1', { ...payee, division, version: 1 }, ctx.today),
  ]);
  return done({ payeeId: payee.id });
}

/** As what the same number is registered for other cases. */
async function elsewhere(
  tx: EntityManager,
  caseId: string,
  indexes: ReturnType<ServiceKeys['indexer']['allOf']>,
): Promise<PayeeKind[]> {
  const parameters: unknown[] = [caseId];
  const same = blindIndexCondition({ key: 'p.number_key', digest: 'p.number_digest' }, indexes, parameters);
  const rows: { kind: PayeeKind }[] = await tx.query(
    `SELECT DISTINCT p.kind FROM payee_account p WHERE p.case_id <> $1 AND p.status IN ('PENDING', 'IN_FORCE') AND ${same}`,
    parameters,
  );
  return rows.map(({ kind }) => kind);
}
