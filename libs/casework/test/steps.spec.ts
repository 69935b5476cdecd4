import type { Actor, Scope } from '@yimen/access';
import { legalDate } from '@yimen/standards';
import { invalidInput, problem } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { accept, type Decision, refuse } from '../src/domain/index.js';
import {
  carryOut,
  changeOne,
  commitSteps,
  createHistoryTable,
  nothingBrought,
  StaleVersion,
  type Subject,
} from '../src/index.js';
import { type CaseworkDatabase, caseworkDatabase } from './support/database.js';

type Lodging = { readonly id: string; readonly division: string; readonly guests: number; readonly version: number };
type Refusal = { readonly because: 'FULL' };

const today = legalDate('2026-11-02');
const clerk: Actor = { sub: 'clerk-xu', kind: 'officer', posts: [], trace: '00-1-2-01' };
const here: Scope = { reach: 'divisions', codes: new Set(['370112001']) };
const beds = 2;

let database: CaseworkDatabase;
beforeAll(async () => {
  database = await caseworkDatabase(async (runner) => {
    await runner.query(`CREATE TABLE lodging (id uuid PRIMARY KEY, division text NOT NULL, guests integer NOT NULL DEFAULT 0,
                                              version integer NOT NULL DEFAULT 1)`);
    for (const statement of createHistoryTable('lodging')) await runner.query(statement);
  });
});
afterAll(() => database.close());

const lodgings: Subject<Lodging> = {
  field: 'input.lodgingId',
  find: async (tx, id, lock) => {
    const [row]: Lodging[] = await tx.query(`SELECT * FROM lodging WHERE id = $1 ${lock ? 'FOR UPDATE' : ''}`, [id]);
    return row;
  },
  located: ({ division }) => ({ divisions: [division] }),
  bring: nothingBrought,
};

/** The whole of a mutation: one more guest. */
async function takeIn(id: string, { key = uuidv7(), scope = here, note = '', stale = false } = {}) {
  const ctx = { actor: clerk, db: database.app, scopeOf: async () => scope };
  const order = { id, mutation: 'takeIn', key, body: { lodgingId: id, note }, right: 'lodging.take-in' };
  return changeOne(ctx, order, lodgings, async ({ stored }, tx) => {
    const decision: Decision<Lodging, 'came', Refusal> =
      stored.guests >= beds ? refuse({ because: 'FULL' }) : accept({ ...stored, guests: stored.guests + 1 }, 'came');
    return carryOut(
      note === 'no' ? invalidInput({ code: 'NOTE', message: '请写明', field: 'input.note' }) : { decision },
      {
        show: () => problem('LodgingFull', { code: 'FULL', message: '已住满。' }),
        write: async ({ next }) => {
          await commitSteps(tx, [next], {
            rows: async (into, [row]) => {
              if (stale) throw new StaleVersion();
              await into.query('UPDATE lodging SET guests = $2, version = version + 1 WHERE id = $1', [
                id,
                row?.guests,
              ]);
            },
            history: ({ version }) => ({
              ...{
                caseId: id,
                version: version + 1,
                at: new Date(),
                legalDate: today,
                action: 'takeIn',
                status: 'OPEN',
              },
              ...{ actor: clerk, role: 'clerk', reasonCode: null, ruleVersion: '1', details: {} },
            }),
            audit: () => ({ actor: clerk, action: 'lodging.take-in', legalDate: today }),
            events: () => [],
          });
          return { lodgingId: id };
        },
      },
    );
  });
}

async function aLodging(): Promise<string> {
  const id = uuidv7();
  await database.app.query('INSERT INTO lodging (id, division) VALUES ($1, $2)', [id, '370112001']);
  return id;
}

async function guestsAndLines(id: string) {
  const [row]: { guests: number; lines: number }[] = await database.app.query(
    `SELECT guests, (SELECT count(*)::int FROM case_history WHERE case_id = l.id) AS lines FROM lodging l WHERE id = $1`,
    [id],
  );
  return [row?.guests, row?.lines];
}

const codesOf = (answer: Awaited<ReturnType<typeof takeIn>>) =>
  answer.outcome === 'done' ? [] : answer.problems.map(({ code }) => code);

describe('the one way in which something changes at somebody’s wish', () => {
  it('writes what was accepted with its history, and what was refused not at all', async () => {
    const id = await aLodging();
    for (const expected of [[], [], ['FULL']]) expect(codesOf(await takeIn(id))).toEqual(expected);
    expect(codesOf(await takeIn(id, { note: 'no' }))).toEqual(['NOTE']);
    expect(await guestsAndLines(id)).toEqual([2, 2]);
  });

  it('has its effect once a key, however often and at whatever moments it is sent', async () => {
    const id = await aLodging();
    const key = uuidv7();
    const answers = await Promise.all([1, 2, 3].map(() => takeIn(id, { key })));
    expect(answers.map(codesOf)).toEqual([[], [], []]);
    expect(await guestsAndLines(id)).toEqual([1, 1]);
    expect(codesOf(await takeIn(id, { key, note: 'another body' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('of two windows at one moment the second judges what the first has written', async () => {
    const id = await aLodging();
    const answers = await Promise.all([1, 2, 3, 4].map(() => takeIn(id)));
    expect(answers.flatMap(codesOf)).toEqual(['FULL', 'FULL']);
    expect(await guestsAndLines(id)).toEqual([2, 2]);
  });

  it('what lies outside the jurisdiction looks like what does not exist, also when it is asked again', async () => {
    const id = await aLodging();
    const elsewhere: Scope = { reach: 'divisions', codes: new Set(['370102001']) };
    const key = uuidv7();
    expect(await takeIn(id, { scope: elsewhere })).toEqual(await takeIn(uuidv7(), { scope: elsewhere }));
    await takeIn(id, { key });
    expect(codesOf(await takeIn(id, { key, scope: elsewhere }))).toEqual(['NOT_FOUND']);
  });

  it('somebody quicker, or characters that nothing can keep, are problems; nothing was written', async () => {
    const id = await aLodging();
    expect(codesOf(await takeIn(id, { stale: true }))).toEqual(['STALE_VERSION']);
    expect(codesOf(await takeIn(id, { note: 'a\u0000' }))).toEqual(['TEXT_NOT_ALLOWED']);
    expect(await guestsAndLines(id)).toEqual([0, 0]);
  });
});
