import type { RoleCode } from '@yimen/access';
import { eventOf } from '@yimen/events';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

export interface OfficerRecord {
  readonly account: string;
  readonly name: string;
}

export interface PostRecord {
  readonly id: string;
  readonly account: string;
  readonly role: RoleCode;
  readonly division: string;
  readonly validFrom: LegalDate;
  readonly validTo: LegalDate | null;
  readonly version: number;
}

type Db = DataSource | EntityManager;

export const postColumns = `p.id, p.account, p.role, p.division, p.valid_from::text AS "validFrom",
  p.valid_to::text AS "validTo", p.version`;

export async function officerOf(db: Db, account: string): Promise<OfficerRecord | null> {
  const rows: OfficerRecord[] = await db.query('SELECT account, name FROM officer WHERE account = $1', [account]);
  return rows[0] ?? null;
}

export async function postOf(db: Db, id: string): Promise<PostRecord | null> {
  const rows: PostRecord[] = await db.query(`SELECT ${postColumns} FROM post p WHERE p.id = $1`, [id]);
  return rows[0] ?? null;
}

/** False when the account is an officer already. */
export async function writeOfficer(
  tx: EntityManager,
  officer: OfficerRecord,
  on: LegalDate,
  by: string,
): Promise<boolean> {
  const written: unknown[] = await tx.query(
    `INSERT INTO officer (account, name, appointed_on, appointed_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account) DO NOTHING RETURNING account`,
    [officer.account, officer.name, on, by],
  );
  return written.length > 0;
}

/** The officer's post of this role and division that shares a day with the given time, if any. Holds the officer's row. */
export async function overlappingPost(tx: EntityManager, post: PostRecord): Promise<PostRecord | null> {
  await tx.query('SELECT 1 FROM officer WHERE account = $1 FOR UPDATE', [post.account]);
  const rows: PostRecord[] = await tx.query(
    `SELECT ${postColumns} FROM post p
     WHERE p.account = $1 AND p.role = $2 AND p.division = $3
       AND daterange(p.valid_from, p.valid_to + 1) && daterange($4::date, $5::date + 1) LIMIT 1`,
    [post.account, post.role, post.division, post.validFrom, post.validTo],
  );
  return rows[0] ?? null;
}

export async function writePost(tx: EntityManager, post: PostRecord): Promise<void> {
  await tx.query(
    `INSERT INTO post (id, account, role, division, valid_from, valid_to, version) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [post.id, post.account, post.role, post.division, post.validFrom, post.validTo, post.version],
  );
}

/** Finds a post for a change; nobody else changes it, nor any administrator's post, until this transaction has ended. */
export async function lockPost(tx: EntityManager, id: string): Promise<PostRecord | null> {
  await tx.query(`SELECT id FROM post WHERE id = $1 OR role = 'administrator' ORDER BY id FOR UPDATE`, [id]);
  return postOf(tx, id);
}

export async function writeEnd(tx: EntityManager, post: PostRecord, reason: string): Promise<void> {
  await tx.query('UPDATE post SET valid_to = $2, version = $3, ended_reason = $4 WHERE id = $1', [
    post.id,
    post.validTo,
    post.version,
    reason,
  ]);
}

/** Whether somebody else is administrator on that day, until further notice. */
export async function anotherAdministrator(tx: EntityManager, except: string, on: LegalDate): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `SELECT 1 FROM post WHERE role = 'administrator' AND id <> $1 AND valid_from <= $2 AND valid_to IS NULL LIMIT 1`,
    [except, on],
  );
  return rows.length > 0;
}

/** What every service hears when a post is given. Never the officer's name. */
export function postGiven(post: PostRecord, today: LegalDate) {
  const { account, id, role, division, validFrom, validTo, version } = post;
  return eventOf(
    'yimen.intake.officer.appointed.v1',
    { account, postId: id, role, division, from: validFrom, to: validTo, version },
    { subjectVersion: version, legalDate: today, division },
  );
}

/** What every service hears when a post ends. */
export function postEnded(post: PostRecord, lastDay: LegalDate, today: LegalDate) {
  const { account, id, role, division, validFrom, version } = post;
  return eventOf(
    'yimen.intake.officer.post-ended.v1',
    { account, postId: id, role, division, from: validFrom, to: lastDay, version },
    { subjectVersion: version, legalDate: today, division },
  );
}
