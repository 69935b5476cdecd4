import { inSets, systemDoer } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import type { Clock, DueWork } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../standards/law-book.js';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';
import { commitFalseStatements, type FalseStatementChange } from './commit-false-statements.js';
import { close, defenceLapsed, delivered, type FalseStatement, type FalseStatementAnswer } from './domain/index.js';
import { type DayRow, falseStatementsWhere } from './false-statement.store.js';

/** What an act of the calendar needs beside the case: the law of its place, and the day on which its decision was delivered. */
type Beside = { readonly reckoning: Reckoning; readonly deliveredOn: LegalDate | null; readonly today: LegalDate };
type Timed = {
  readonly name: string;
  readonly action: string;
  /** The condition on `f` that says what is due on day $2. */
  readonly due: string;
  readonly decide: (found: FalseStatement, beside: Beside) => FalseStatementAnswer | null;
};

const timed: readonly Timed[] = [
  {
    name: 'assistance.end-defences',
    action: 'defence-lapsed',
    due: `f.status = 'INFORMED' AND f.defence_until < $2::date`,
    decide: (found, { today }) => defenceLapsed(found, today),
  },
  {
    name: 'assistance.false-statements-delivered',
    action: 'deliver',
    due: `f.status = 'DECIDED' AND f.document_id IN (
            SELECT d.id FROM case_document d WHERE d.delivered_on IS NOT NULL AND d.delivered_on <= $2::date)`,
    decide: (found, { reckoning, deliveredOn }) =>
      deliveredOn === null ? null : delivered(found, reckoning.law, deliveredOn),
  },
  {
    name: 'assistance.close-false-statements',
    action: 'close',
    due: `f.status = 'DELIVERED' AND f.fine_paid = f.fine AND $2::date IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM false_statement_claim x JOIN recovery_claim c ON c.id = x.claim_id
             WHERE x.false_statement_id = f.id AND c.status <> 'SETTLED')`,
    decide: (found, { today }) => close(found, { settled: true, today }),
  },
];

/** The steps of a false statement that the calendar takes: the defence's days end, a decision was delivered, all was carried out. */
export function falseStatementDue(clock: Clock): DueWork[] {
  return timed.map((work) => ({
    name: work.name,
    run: (db, today) =>
      inSets(
        db,
        (tx, after, limit) => find(tx, work.due, today, after, limit),
        (tx, ids) => take(tx, ids, work, { today, now: clock.now() }),
      ),
  }));
}

async function find(tx: EntityManager, due: string, today: LegalDate, after: string, limit: number): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT f.id FROM false_statement_case f WHERE f.id > $1::uuid AND ${due} ORDER BY f.id LIMIT $3 FOR UPDATE OF f SKIP LOCKED`,
    [after, today, limit],
  );
  return rows.map(({ id }) => id);
}

async function take(
  tx: EntityManager,
  ids: readonly string[],
  { action, decide }: Timed,
  moment: { today: LegalDate; now: Date },
): Promise<number> {
  const stored = await falseStatementsWhere(tx, 'f.id = ANY ($1::uuid[])', [ids], true);
  const divisions = stored.map(({ found }) => found.division);
  const reckoning = await reckoningsOf(tx, divisions, moment.today);
  const days = await deliveredDays(tx, ids);
  const changes = stored.flatMap((before): FalseStatementChange[] => {
    const { found } = before;
    const beside = {
      reckoning: reckoning(found.division),
      deliveredOn: days.get(found.id) ?? null,
      today: moment.today,
    };
    const answer = decide(found, beside);
    if (answer === null || answer.outcome === 'refused') return [];
    return [{ before, next: answer.next, facts: answer.facts, doer: systemDoer(action), action }];
  });
  await commitFalseStatements(tx, changes, moment);
  return changes.length;
}

async function deliveredDays(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, LegalDate>> {
  const rows: DayRow[] = await tx.query(
    `SELECT f.id, to_char(d.delivered_on, 'YYYY-MM-DD') AS on
       FROM false_statement_case f JOIN case_document d ON d.id = f.document_id
      WHERE f.id = ANY ($1::uuid[]) AND d.delivered_on IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}
