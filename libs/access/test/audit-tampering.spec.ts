import type { EntityManager } from 'typeorm';
import { linkHash } from '../src/audit/chain.js';
import { written, writtenColumns } from '../src/audit/entry.js';
import { type AuditAnchor, type AuditFinding, appendAudit, auditHead, chainAudit, verifyAudit } from '../src/index.js';
import { type AccessDatabase, accessDatabase } from './database.js';
import { entry } from './entries.js';

describe('a hundred tamperings', () => {
  let db: AccessDatabase;
  const size = 120;
  const places = [1, 2, 13, 37, 50, 64, 77, 91, 110, 119];
  let anchor: AuditAnchor;

  beforeAll(async () => {
    db = await accessDatabase();
    await db.app.transaction((tx) =>
      appendAudit(
        tx,
        Array.from({ length: size }, (_, n) => entry(n + 1)),
      ),
    );
    await chainAudit(db.app);
    anchor = { service: 'assistance', at: '', ...(await auditHead(db.app)) };
  });
  afterAll(() => db.close());

  /** Tampers as the database's owner, who can switch the triggers off, asks, and undoes it. */
  async function findings(tamper: (tx: EntityManager) => Promise<unknown>): Promise<readonly AuditFinding[]> {
    const runner = db.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      await runner.query('ALTER TABLE audit_entry DISABLE TRIGGER USER; ALTER TABLE audit_chain DISABLE TRIGGER USER');
      await tamper(runner.manager);
      return (await verifyAudit(runner.manager, [anchor])).findings;
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
  const found = (all: readonly AuditFinding[]) => all.map(({ fault, position }) => `${fault} ${position}`);

  it.each([
    ['the actor', `actor = 'somebody-else'`],
    ['the instant, by a microsecond', `at = at + interval '1 microsecond'`],
    ['a detail', `details = jsonb_set(details, '{step}', '999')`],
    ['what it was for, from something to nothing', 'purpose = NULL'],
  ])('changed in an entry: %s', async (_what, change) => {
    for (const at of places) {
      const all = await findings((tx) => tx.query(`UPDATE audit_entry SET ${change} WHERE id = $1`, [at]));
      expect(found(all)).toEqual([`CHANGED ${at}`]);
    }
  });

  it('an entry deleted', async () => {
    for (const at of places) {
      const all = await findings((tx) => tx.query('DELETE FROM audit_entry WHERE id = $1', [at]));
      expect(found(all)).toEqual([`ENTRY_DELETED ${at}`]);
    }
  });

  it('an entry deleted with its link', async () => {
    for (const at of places) {
      const all = await findings(async (tx) => {
        await tx.query('DELETE FROM audit_entry WHERE id = $1', [at]);
        await tx.query('DELETE FROM audit_chain WHERE position = $1', [at]);
      });
      expect(found(all)).toEqual([`LINK_DELETED ${at}`]);
    }
  });

  it('an entry slipped in', async () => {
    for (const at of places) {
      const all = await findings((tx) =>
        tx.query(
          `INSERT INTO audit_entry (at, legal_date, actor, actor_kind, action, outcome, trace)
           SELECT at, legal_date, 'mallory', actor_kind, action, outcome, trace FROM audit_entry WHERE id = $1`,
          [at],
        ),
      );
      expect(all).toEqual([{ fault: 'NOT_LINKED', position: null, entryId: expect.any(Number) }]);
    }
  });

  it('two entries exchanged', async () => {
    for (const at of places) {
      const all = await findings(async (tx) => {
        await tx.query('UPDATE audit_chain SET entry_id = -1 WHERE position = $1', [at]);
        await tx.query('UPDATE audit_chain SET entry_id = $1 WHERE position = $2', [at, at + 1]);
        await tx.query('UPDATE audit_chain SET entry_id = $2 WHERE position = $1', [at, at + 1]);
      });
      expect(found(all)).toEqual([`CHANGED ${at}`, `CHANGED ${at + 1}`]);
    }
  });

  it('the end cut off, entries and links', async () => {
    for (const at of places) {
      const all = await findings(async (tx) => {
        await tx.query('DELETE FROM audit_entry WHERE id > $1', [at]);
        await tx.query('DELETE FROM audit_chain WHERE position > $1', [at]);
      });
      expect(found(all)).toEqual([`CUT_OFF ${size}`]);
    }
  });

  it('an entry changed and the whole rest of the chain made anew', async () => {
    for (const at of places) {
      const all = await findings(async (tx) => {
        await tx.query(`UPDATE audit_entry SET actor = 'mallory' WHERE id = $1`, [at]);
        await relinkFrom(tx, at);
      });
      expect(found(all)).toEqual([`REWRITTEN ${size}`]);
    }
  });
});

/** What somebody does who owns the database and knows how the chain is made. */
async function relinkFrom(tx: EntityManager, from: number): Promise<void> {
  const rows = await tx.query(`SELECT ${writtenColumns} FROM audit_entry e WHERE e.id >= $1 ORDER BY e.id`, [from]);
  const [before] = await tx.query(`SELECT encode(hash, 'hex') AS hash FROM audit_chain WHERE position = $1`, [
    from - 1,
  ]);
  let previous: string = before?.hash ?? '0'.repeat(64);
  for (const row of rows.map(written)) {
    const hash = linkHash(row.id, previous, row);
    await tx.query(
      `UPDATE audit_chain SET previous = decode($2, 'hex'), hash = decode($3, 'hex') WHERE position = $1`,
      [row.id, previous, hash],
    );
    previous = hash;
  }
}
