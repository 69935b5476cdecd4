import type { BlindIndex, FieldVault, Place } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { PayeeKind, PayeeStatus } from '../domain/payee.js';
import type { BenefitHouse, CaseSight } from '../house.js';

/** An account as it is stored, without what is sealed in it. */
export type PayeeRow = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: PayeeKind;
  readonly personId: string | null;
  readonly bank: string;
  readonly tail: string;
  readonly authorizationNo: string | null;
  readonly status: PayeeStatus;
  readonly version: number;
  readonly registeredBy: string;
  readonly registeredOn: LegalDate;
  readonly lookedAtBy: string | null;
  readonly lookedAtOn: LegalDate | null;
};

/** The columns of `payee_account` (as `p`) as a `PayeeRow`. */
export const payeeColumns = `p.id, p.case_id AS "caseId", p.kind, p.person_id AS "personId", p.bank, p.tail,
  p.authorization_no AS "authorizationNo", p.status, p.version, p.registered_by AS "registeredBy",
  to_char(p.registered_on, 'YYYY-MM-DD') AS "registeredOn", p.looked_at_by AS "lookedAtBy",
  to_char(p.looked_at_on, 'YYYY-MM-DD') AS "lookedAtOn"`;

const numberOf = (row: string): Place => ({ table: 'payee_account', column: 'number_cipher', row });
const holderOf = (row: string): Place => ({ table: 'payee_account', column: 'holder_cipher', row });

export type NewPayee = Omit<PayeeRow, 'tail' | 'version' | 'lookedAtBy' | 'lookedAtOn'> & {
  readonly digits: string;
  readonly holder: string;
  readonly index: BlindIndex;
};

/** Keeps an account: number and holder sealed, the number found again by its digest, its last four digits plain. */
export async function insertPayee(tx: EntityManager, vault: FieldVault, payee: NewPayee): Promise<void> {
  const { id, caseId, kind, personId, bank, authorizationNo, status, registeredBy, registeredOn } = payee;
  const { digits, holder, index } = payee;
  await tx.query(
    `INSERT INTO payee_account (id, case_id, kind, person_id, bank, authorization_no, status, registered_by, registered_on,
                                holder_cipher, number_cipher, number_key, number_digest, tail)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[id, caseId, kind, personId, bank, authorizationNo, status, registeredBy, registeredOn],
      ...[
        vault.seal(holderOf(id), holder),
        vault.seal(numberOf(id), digits),
        index.key,
        index.digest,
        digits.slice(-4),
      ],
    ],
  );
}

export type OpenAccount = {
  readonly id: string;
  readonly bank: string;
  readonly holder: string;
  readonly accountNumber: string;
};

/** Accounts opened, by id: for the payment file and for whoever has a right and a purpose. One statement. */
export async function openAccounts(
  tx: EntityManager,
  vault: FieldVault,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OpenAccount>> {
  const rows: { id: string; bank: string; holder_cipher: Buffer; number_cipher: Buffer }[] = await tx.query(
    'SELECT id, bank, holder_cipher, number_cipher FROM payee_account WHERE id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(
    rows.map(({ id, bank, holder_cipher, number_cipher }) => {
      const holder = vault.open(holderOf(id), holder_cipher);
      return [id, { id, bank, holder, accountNumber: vault.open(numberOf(id), number_cipher) }];
    }),
  );
}

/** A case with its place and people, locked; null when there is none. */
export async function lockCaseSight(
  { sights }: BenefitHouse,
  tx: EntityManager,
  caseId: string,
): Promise<CaseSight | null> {
  if (!isUuid(caseId)) return null;
  const [found] = await sights(tx, [caseId], true);
  return found ?? null;
}

export type LockedPayee = { readonly payee: PayeeRow; readonly sight: CaseSight };

/** An account and its case, both locked; null when there is none. */
export async function lockPayee(house: BenefitHouse, tx: EntityManager, id: string): Promise<LockedPayee | null> {
  if (!isUuid(id)) return null;
  const [of]: { caseId: string }[] = await tx.query('SELECT case_id AS "caseId" FROM payee_account WHERE id = $1', [
    id,
  ]);
  const sight = of === undefined ? null : await lockCaseSight(house, tx, of.caseId);
  const [payee]: PayeeRow[] = await tx.query(`SELECT ${payeeColumns} FROM payee_account p WHERE p.id = $1 FOR UPDATE`, [
    id,
  ]);
  return sight === null || payee === undefined ? null : { payee, sight };
}
