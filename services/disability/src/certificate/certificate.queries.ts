import { masked, scopeCondition, sees } from '@yimen/access';
import { type DisabilityCategory, isUuid, type LegalDate } from '@yimen/standards';
import {
  connectionArgs,
  keysetCondition,
  type PageArgs,
  type RequestContext,
  toConnection,
  vaultOf,
} from '@yimen/subgraph';
import { placesAsked } from '../places-asked.js';
import { numberIn } from './certificate-number.js';
import { statusNames } from './certificate-words.js';
import type { CertificateStatus, Disability } from './domain/index.js';

type Row = {
  readonly id: string;
  readonly personId: string;
  readonly places: readonly (string | null)[];
  readonly sealed: Buffer | null;
  readonly status: CertificateStatus;
  readonly statusSince: LegalDate;
  readonly category: DisabilityCategory;
  readonly level: number;
  readonly disabilities: readonly Disability[];
  readonly issuedOn: LegalDate;
  readonly validTo: LegalDate;
  readonly renewing: boolean;
  readonly confirmed: boolean;
  readonly remindedFor: LegalDate | null;
  readonly version: number;
};

const columns = `c.id, c.person_id AS "personId", ARRAY[c.division, p.hukou_division, p.residence_division] AS places,
  c.number_cipher AS sealed, c.status, to_char(c.status_since, 'YYYY-MM-DD') AS "statusSince", c.category, c.level,
  c.disabilities, to_char(c.issued_on, 'YYYY-MM-DD') AS "issuedOn", to_char(c.valid_to, 'YYYY-MM-DD') AS "validTo",
  c.renewing, c.confirmed, to_char(c.reminded_for, 'YYYY-MM-DD') AS "remindedFor", c.version`;
const from = 'disability_certificate c LEFT JOIN person_copy p ON p.person_id = c.person_id';

/** A certificate by its id, for whoever may see its holder: one statement for all of an answer. */
export function certificateById(ctx: RequestContext, id: string) {
  return certificates(ctx, 'certificate', 'c.id', ({ id: key }) => key).load(id);
}

/** The certificate of a person, for whoever may see them. */
export function certificateOfPerson(ctx: RequestContext, personId: string) {
  return certificates(ctx, 'certificate of person', 'c.person_id', (row) => row.personId).load(personId);
}

function certificates(ctx: RequestContext, name: string, column: string, keyOf: (row: Row) => string) {
  return ctx.loaders.of<string, ReturnType<typeof showCertificate>>(name, async (keys) => {
    const scope = await ctx.scopeOf('disability.certificate.read');
    const rows: Row[] = await ctx.db.query(`SELECT ${columns} FROM ${from} WHERE ${column} = ANY ($1::uuid[])`, [
      keys.filter(isUuid),
    ]);
    const seen = rows.filter(({ places, personId }) => sees(scope, { divisions: places, persons: [personId] }));
    const found = new Map(seen.map((row) => [keyOf(row), showCertificate(ctx, row)]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

export type CertificatesFilter = PageArgs & {
  readonly division?: string | null;
  readonly status?: CertificateStatus | null;
  readonly expiringBefore?: LegalDate | null;
};

/** A page of certificates, the first to run out first; read from the index of the place, or of the whole. */
export async function listCertificates(ctx: RequestContext, filter: CertificatesFilter) {
  const page = connectionArgs(filter, ['date', 'uuid']);
  const parameters: unknown[] = [];
  const within = await placesAsked(ctx, 'disability.certificate.list', filter.division ?? null);
  const conditions = [scopeCondition(within, { division: 'c.division' }, parameters)];
  if (filter.status) conditions.push(`c.status = $${parameters.push(filter.status)}`);
  if (filter.expiringBefore) conditions.push(`c.valid_to < $${parameters.push(filter.expiringBefore)}::date`);
  conditions.push(keysetCondition(['c.valid_to', 'c.id'], page, parameters));
  const rows: Row[] = await ctx.db.query(
    `SELECT ${columns} FROM ${from} WHERE ${conditions.join(' AND ')}
      ORDER BY c.valid_to, c.id LIMIT $${parameters.push(page.limit)}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    ({ validTo, id }) => [validTo, id],
    (row) => showCertificate(ctx, row),
  );
}

function showCertificate({ db }: RequestContext, { personId, sealed, places: _, ...row }: Row) {
  return {
    ...row,
    __typename: 'DisabilityCertificate' as const,
    holder: { __typename: 'Person', id: personId },
    statusLabel: statusNames[row.status],
    certificateNumber: () => {
      const number = numberIn(vaultOf(db), row.id, sealed);
      return number === null ? null : masked('identity-number', number.number);
    },
  };
}

type StatementRow = {
  readonly certificateId: string;
  readonly revision: number;
  readonly local: number;
  readonly fromFederation: boolean;
};

/** A page of everything said of a certificate, the latest first; the pages of all certificates of an answer by one statement. */
export async function statementsOf(ctx: RequestContext, certificateId: string, args: PageArgs) {
  const page = connectionArgs(args, ['integer', 'integer']);
  const loader = ctx.loaders.of<string, StatementRow[]>(`statements ${JSON.stringify(page)}`, async (ids) => {
    const parameters: unknown[] = [ids];
    const after = keysetCondition(['s.revision', 's.local'], page, parameters, 'desc');
    const rows: StatementRow[] = await ctx.db.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
         SELECT s.certificate_id AS "certificateId", s.revision, s.local, to_char(s.effective_on, 'YYYY-MM-DD') AS "effectiveOn",
                s.status, s.disabilities, to_char(s.issued_on, 'YYYY-MM-DD') AS "issuedOn",
                to_char(s.valid_to, 'YYYY-MM-DD') AS "validTo", s.renewing, s.source = 'FEDERATION' AS "fromFederation",
                to_char(s.recorded_on, 'YYYY-MM-DD') AS "recordedOn"
           FROM certificate_statement s WHERE s.certificate_id = asked.id AND ${after}
          ORDER BY s.revision DESC, s.local DESC LIMIT $${parameters.push(page.limit)}) AS e
        ORDER BY e.revision DESC, e.local DESC`,
      parameters,
    );
    return ids.map((id) => rows.filter((row) => row.certificateId === id));
  });
  const rows = (await loader.load(certificateId)) ?? [];
  return toConnection(
    rows,
    page,
    ({ revision, local }) => [revision, local],
    (row) => row,
  );
}
