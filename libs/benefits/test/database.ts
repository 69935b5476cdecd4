import { randomUUID } from 'node:crypto';
import type { LegalMonth } from '@yimen/standards';
import { DataSource, type EntityManager } from 'typeorm';
import { testDatabase } from '../../testing/src/database.js';
import { createBenefitTables, insertAwards, type NewAward } from '../src/index.js';

/** A service-neutral house of awards: this library's tables beside a table of cases that is nothing but its ids. */
export interface BenefitDatabase {
  readonly app: DataSource;
  readonly tx: EntityManager;
  /** A case, for an award to be granted by. */
  aCase(): Promise<string>;
  /** An award of one person, over 100 yuan a month from January on unless it says otherwise. Answers its id. */
  anAward(of?: Partial<NewAward>): Promise<string>;
  close(): Promise<void>;
}

export const street = '370112001';

export async function benefitDatabase(): Promise<BenefitDatabase> {
  const database = await testDatabase('disability');
  const owner = await open(database.migratorUrl);
  await owner.query('CREATE TABLE some_case (id uuid PRIMARY KEY)');
  const runner = owner.createQueryRunner();
  await createBenefitTables(runner, { cases: 'some_case' });
  await runner.release();
  const app = await open(database.appUrl);
  const aCase = async () => {
    const id = randomUUID();
    await app.query('INSERT INTO some_case (id) VALUES ($1)', [id]);
    return id;
  };
  return {
    app,
    tx: app.manager,
    aCase,
    async anAward(of = {}) {
      const award = { ...(await plainAward(of.caseId ?? (await aCase()))), ...of };
      await insertAwards(app.manager, [award]);
      return award.awardId;
    },
    async close() {
      await Promise.all([app.destroy(), owner.destroy()]);
      await database.drop();
    },
  };
}

async function plainAward(caseId: string): Promise<NewAward> {
  return {
    ...{ awardId: randomUUID(), benefit: 'LIVING', caseId, householdId: null, personId: randomUUID() },
    ...{ division: street, startMonth: '2026-01' as LegalMonth, monthlyFen: 10_000, source: '残补字〔2026〕1号' },
  };
}

/** Puts a month of these awards on a roll that is locked, as what a roll pays at that moment. */
export async function lockedRoll(tx: EntityManager, month: string, awardIds: readonly string[]): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO roll (id, benefit, month, division, status, drafted_on, drafted_by, households, total_amount, divisions)
     VALUES ($1, 'LIVING', $2, $3, 'LOCKED', $2, 'a', 0, 0, $4)`,
    [id, `${month}-01`, street, [street]],
  );
  await tx.query(
    `INSERT INTO roll_line (roll_id, award_id, household_id, month, amount)
     SELECT $1, a.id, a.household_id, $2, m.amount FROM award a
      CROSS JOIN LATERAL (SELECT amount FROM award_amount WHERE award_id = a.id AND from_month <= $2::date
                           ORDER BY from_month DESC LIMIT 1) AS m
      WHERE a.id = ANY ($3::uuid[])`,
    [id, `${month}-01`, awardIds],
  );
  return id;
}

/** How many statements some work sends. */
export async function statementsOf(db: DataSource, work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  db.subscribers.push({
    beforeQuery: () => {
      statements += 1;
    },
  });
  await work();
  db.subscribers.pop();
  return statements;
}

function open(url: string): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url, entities: [], extra: { max: 8 } }).initialize();
}
