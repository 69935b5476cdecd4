import { scopeCondition } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import {
  badUserInput,
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
} from '@yimen/subgraph';
import { scopeOf } from '../jurisdiction.js';
import { type EvidenceRow, evidenceColumns, filePlaces } from './evidence.store.js';
import type { EvidenceSubject } from './evidence-belonging.js';
import type { EvidenceVault } from './evidence-vault.js';
import { uploadLimits } from './upload-limits.js';

/** The condition that this actor may read the file `e`: by any of its places, or as one of its persons. */
async function visible(ctx: RequestContext, parameters: unknown[]): Promise<string> {
  const scope = await scopeOf(ctx, 'intake.file.read');
  return `EXISTS (SELECT FROM unnest((${filePlaces}) || NULL::text) AS at(division), unnest(e.persons || NULL::uuid) AS of(person)
    WHERE ${scopeCondition(scope, { division: 'at.division', person: 'of.person' }, parameters)})`;
}

/** The files of these ids that this actor may read, in their order; null for others. */
export async function evidenceByIds(ctx: RequestContext, vault: EvidenceVault, ids: readonly string[]) {
  const parameters: unknown[] = [ids.filter(isCanonicalUuid)];
  const may = await visible(ctx, parameters);
  const rows: EvidenceRow[] = await ctx.db.query(
    `SELECT ${evidenceColumns} FROM evidence_file e WHERE e.id = ANY ($1::uuid[]) AND ${may}`,
    parameters,
  );
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    return row === undefined ? null : showEvidence(ctx, vault, row);
  });
}

/** A page of the stored files of a visit, a case or a person, in the order in which they were announced. */
export async function listEvidence(ctx: RequestContext, vault: EvidenceVault, args: PageArgs & EvidenceSubject) {
  const page = connectionArgs(args, ['uuid']);
  const named = Object.entries({ intake_id: args.intakeId, case_id: args.caseId, person_id: args.personId }).filter(
    ([, id]) => id !== undefined && id !== null,
  );
  const [only] = named;
  if (named.length !== 1 || only === undefined || !isCanonicalUuid(String(only[1])))
    throw badUserInput('请指明受理、办件或人员中的一个。', 'caseId');
  const parameters: unknown[] = [only[1]];
  const conditions = [`e.${only[0]} = $1::uuid`, 'e.stored_at IS NOT NULL', await visible(ctx, parameters)];
  conditions.push(keysetCondition(['e.id'], page, parameters));
  parameters.push(page.limit);
  const rows: EvidenceRow[] = await ctx.db.query(
    `SELECT ${evidenceColumns} FROM evidence_file e WHERE ${conditions.join(' AND ')} ORDER BY e.id LIMIT $${parameters.length}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => showEvidence(ctx, vault, row),
  );
}

export type ShownEvidence = ReturnType<typeof showEvidence>;

/** A file as the schema shows it; the ticket for fetching it is made when it is asked for. */
function showEvidence(ctx: RequestContext, vault: EvidenceVault, row: EvidenceRow) {
  const { latitude, longitude, verifiedBy } = row;
  return {
    ...{ id: row.id, purpose: row.purpose, source: row.source, mediaType: row.mediaType, size: row.size },
    ...{ sha256: row.sha256, takenAt: row.takenAt, storedAt: row.storedAt, verifiedOn: row.verifiedOn },
    intakeId: row.intakeId,
    caseId: row.caseId,
    fileName: () => vault.openName(row.id, row.nameSealed),
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    verifiedBy: verifiedBy === null ? null : { account: verifiedBy },
    download: () => (row.objectId === null ? null : passOf(ctx, vault, row.id, 'DOWNLOAD')),
  };
}

/** The address under which this account may bring or fetch the file, for a while. */
export function passOf(ctx: RequestContext, vault: EvidenceVault, fileId: string, use: 'UPLOAD' | 'DOWNLOAD') {
  const until = ctx.clock.now().getTime() + uploadLimits(ctx.today).ticketMinutes * 60_000;
  const ticket = vault.ticket({ use, fileId, account: ctx.actor.sub, until });
  return { ticket, path: `/files/${ticket}`, expiresAt: new Date(until) };
}
