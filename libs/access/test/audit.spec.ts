import {
  appendAudit,
  auditHead,
  auditOf,
  chainAudit,
  readAnchor,
  readInternalKeys,
  readSigner,
  recordUnmasking,
  signAnchor,
  startAuditSequencer,
  verifyAudit,
} from '../src/index.js';
import { type AccessDatabase, accessDatabase } from './database.js';
import { entry, li, today } from './entries.js';
import { ed25519Key } from './keys.js';

let db: AccessDatabase;
beforeEach(async () => {
  db = await accessDatabase();
});
afterEach(() => db.close());

describe('an audit entry', () => {
  it('is written with what it is about, or not at all', async () => {
    await db.app.transaction((tx) => appendAudit(tx, entry(1)));
    const undone = db.app.transaction(async (tx) => {
      await appendAudit(tx, entry(2));
      throw new Error('the case was refused');
    });
    await expect(undone).rejects.toThrow('refused');
    expect(await chainAudit(db.app)).toBe(1);
    expect(await verifyAudit(db.app)).toMatchObject({ sound: true, links: 1, pending: 0 });
  });

  it('takes one statement, however many there are', async () => {
    await db.app.transaction((tx) =>
      appendAudit(
        tx,
        Array.from({ length: 500 }, (_, n) => entry(n)),
      ),
    );
    await db.app.transaction((tx) => appendAudit(tx, []));
    expect(await verifyAudit(db.app)).toMatchObject({ sound: true, links: 0, pending: 500 });
  });

  it('makes no business transaction wait for another', async () => {
    const [first, second] = [db.app.createQueryRunner(), db.app.createQueryRunner()];
    await first.startTransaction();
    await second.startTransaction();
    await appendAudit(first.manager, entry(1));
    await appendAudit(second.manager, entry(2));
    await second.commitTransaction();
    expect(await chainAudit(db.app)).toBe(1);
    await first.commitTransaction();
    // The entry with the smaller id came late; it is linked all the same.
    expect(await chainAudit(db.app)).toBe(1);
    expect(await verifyAudit(db.app)).toMatchObject({ sound: true, links: 2 });
    await Promise.all([first.release(), second.release()]);
  });

  it('cannot be changed or deleted by the application', async () => {
    await db.app.transaction((tx) => appendAudit(tx, entry(1)));
    await chainAudit(db.app);
    for (const statement of [
      `UPDATE audit_entry SET actor = 'nobody'`,
      'DELETE FROM audit_entry',
      `UPDATE audit_chain SET hash = ''`,
      'DELETE FROM audit_chain',
      'TRUNCATE audit_entry',
      'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    ]) {
      await expect(db.app.query(statement)).rejects.toThrow(/only ever added to|permission denied|must be owner/);
    }
  });

  it('of an unmasking tells who saw whose number and what for, to that person too', async () => {
    const subject = { type: 'person', id: 'p-1' };
    const unmasking = {
      actor: li,
      field: 'identity-number',
      purpose: 'HANDLE_CASE',
      legalDate: today,
      subject,
    } as const;
    await db.app.transaction(async (tx) => {
      await recordUnmasking(tx, { ...unmasking, caseNumber: '370112202609010100000015', allowed: true });
      await recordUnmasking(tx, [{ ...unmasking, purpose: 'CURIOSITY', allowed: false }]);
    });
    const page = await auditOf(db.app.manager, subject, { first: 1 });
    expect(page).toMatchObject([
      { actor: 'clerk-li', action: 'unmask.identity-number', outcome: 'refused', purpose: 'CURIOSITY' },
    ]);
    const rest = await auditOf(db.app.manager, subject, { first: 5, before: Number(page[0]?.id) });
    expect(rest).toMatchObject([
      { outcome: 'done', details: { caseNumber: '370112202609010100000015' }, legalDate: today },
    ]);
  });
});

describe('the chain', () => {
  it('is one and sound when several instances link at once while entries are written', async () => {
    const writing = Array.from({ length: 40 }, (_, n) =>
      db.app.transaction((tx) => appendAudit(tx, [entry(n), entry(n + 1_000)])),
    );
    const linking = Array.from({ length: 10 }, () => chainAudit(db.app));
    await Promise.all([...writing, ...linking]);
    await chainAudit(db.app);
    expect(await verifyAudit(db.app)).toMatchObject({ sound: true, links: 80, pending: 0, findings: [] });
  });

  it('is linked by the sequencer without being asked, and its anchor is written to the log, signed', async () => {
    const key = ed25519Key('assistance');
    await db.app.transaction((tx) => appendAudit(tx, [entry(1), entry(2)]));
    const lines: string[] = [];
    const anchored = new Promise<void>((resolve) => {
      const log = {
        info: (_message: string, fields?: Readonly<Record<string, unknown>>) => {
          lines.push(String(fields?.anchor));
          resolve();
        },
        error: () => undefined,
      };
      void readSigner(key.privateJwk).then(async (signer) => {
        const sequencer = startAuditSequencer({ db: db.app, log, signer, everyMs: 5 });
        await anchored;
        await sequencer.stop();
      });
    });
    await anchored;
    const keys = readInternalKeys({ keys: [key.publicJwk] });
    const anchor = await readAnchor(keys, String(lines[0]));
    expect(anchor).toMatchObject({ service: 'assistance', ...(await auditHead(db.app)), position: 2 });
    expect(await readAnchor(keys, `${String(lines[0]).slice(0, -4)}AAAA`)).toBeNull();
    expect(
      await readAnchor(readInternalKeys({ keys: [ed25519Key('assistance').publicJwk] }), String(lines[0])),
    ).toBeNull();
    const stranger = ed25519Key('intake');
    const foreign = await signAnchor(
      { ...(await readSigner(stranger.privateJwk)), name: 'assistance' },
      await auditHead(db.app),
      new Date(),
    );
    expect(await readAnchor(readInternalKeys({ keys: [stranger.publicJwk] }), foreign)).toBeNull();
  });

  it('is sound when nothing was ever written', async () => {
    expect(await verifyAudit(db.app)).toMatchObject({ sound: true, links: 0, head: { position: 0 } });
  });
});
