import { scopeCondition } from '@yimen/access';
import { isCanonicalUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { codesOf, scopeOf } from '../jurisdiction.js';
import { showItemOf } from '../service-catalogue/show-item.js';
import type { Suggestion } from './domain/suggest.js';
import { type VisitRecord, visitColumns } from './visit.store.js';
import type { VisitVault } from './visit-vault.js';

/** Which visits: all conditions hold. `toReceive`: handed over by another street and not received yet. */
export interface VisitFilter {
  readonly division?: string | null;
  readonly applicant?: string | null;
  readonly toReceive?: boolean | null;
}

const located = { division: ['v.division', 'v.registered_in'], person: 'v.applicant' };

/** Visits that the actor may see, newest first. */
export async function listVisits(ctx: RequestContext, vault: VisitVault, args: PageArgs & VisitFilter) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [];
  const conditions = [scopeCondition(await scopeOf(ctx, 'intake.visit.read'), located, parameters)];
  if (args.division) {
    const codes = await codesOf(ctx, args.division);
    conditions.push(`v.division = ANY ($${parameters.push([...codes])}::text[])`);
  }
  if (args.applicant) {
    conditions.push(
      isCanonicalUuid(args.applicant) ? `v.applicant = $${parameters.push(args.applicant)}::uuid` : 'FALSE',
    );
  }
  if (args.toReceive) conditions.push('v.forwarded AND v.received_on IS NULL');
  conditions.push(keysetCondition(['v.id'], page, parameters, 'desc'));
  const rows: VisitRecord[] = await ctx.db.query(
    `SELECT ${visitColumns} FROM visit v WHERE ${conditions.join(' AND ')} ORDER BY v.id DESC LIMIT ${page.limit}`,
    parameters,
  );
  return toConnection(
    rows,
    page,
    (row) => [row.id],
    (row) => showVisit(row, vault),
  );
}

/** The visits of these ids that the actor may see, in the order asked; null for the others. */
export async function visitsById(ctx: RequestContext, vault: VisitVault, ids: readonly string[]) {
  const parameters: unknown[] = [ids.filter(isCanonicalUuid)];
  const visible = scopeCondition(await scopeOf(ctx, 'intake.visit.read'), located, parameters);
  const rows: VisitRecord[] = await ctx.db.query(
    `SELECT ${visitColumns} FROM visit v WHERE v.id = ANY ($1::uuid[]) AND ${visible}`,
    parameters,
  );
  const found = new Map(rows.map((row) => [row.id, showVisit(row, vault)]));
  return ids.map((id) => found.get(id) ?? null);
}

function showVisit(visit: VisitRecord, vault: VisitVault) {
  const { id, number, applicant, subjects, division, openedOn, channel, onBehalfOf, agent, suggestions } = visit;
  const { forwarded, registeredIn, forwardDueOn, receivedOn } = visit;
  return {
    __typename: 'Intake' as const,
    id,
    number,
    applicant: { __typename: 'Person', id: applicant },
    subjects: subjects.map((subject) => ({ __typename: 'Person', id: subject })),
    division: { __typename: 'Division', code: division },
    openedOn,
    reason: vault.reasonOf(visit),
    channel,
    onBehalfOf,
    agent: agent === null ? null : { __typename: 'Person', id: agent },
    suggestions: suggestions.map(showSuggestion),
    forwarding: forwarded
      ? { from: { __typename: 'Division', code: registeredIn }, on: openedOn, dueOn: forwardDueOn, receivedOn }
      : null,
  };
}

function showSuggestion({ itemCode, reason, because }: Suggestion) {
  return { item: showItemOf(itemCode), reason, because };
}
