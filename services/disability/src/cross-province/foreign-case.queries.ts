import { type Scope, scopeCondition, sees } from '@yimen/access';
import { nextDueOn } from '@yimen/casework/domain';
import { isUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { actionLabels, doubtLabels } from './cross-province-words.js';
import { type ForeignDetermination, foreignActions, foreignStatusLabels } from './domain/index.js';
import { foreignCases, type StoredForeign } from './foreign-case.store.js';
import { caseStatusOf, foreignItem } from './tell-foreign.js';

const right = 'disability.cross-province.read';

/** A case by its id, for whoever may see it: one statement for all of an answer. */
export function foreignCaseById(ctx: RequestContext, id: string) {
  const loader = ctx.loaders.of<string, ReturnType<typeof showForeign>>('cross-province case', async (ids) => {
    const scope = await ctx.scopeOf(right);
    const handles = await ctx.scopeOf('disability.cross-province.handle');
    const seen = (await foreignCases(ctx.db, ids)).filter((stored) => isSeen(scope, stored));
    const found = new Map(seen.map((stored) => [stored.case.id, showForeign(stored, isSeen(handles, stored))]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

function isSeen(scope: Scope, { case: { division, personId, applicantId } }: StoredForeign): boolean {
  return sees(scope, { divisions: [division], persons: [personId, applicantId] });
}

/** A page of a person's cases, the latest first; the pages of all persons of an answer by one statement. */
export async function foreignCasesOf(ctx: RequestContext, personId: string, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const loader = ctx.loaders.of<string, string[]>(`cross-province cases ${JSON.stringify(page)}`, async (asked) => {
    const parameters: unknown[] = [asked.filter(isUuid)];
    const seen = scopeCondition(
      await ctx.scopeOf(right),
      { division: 'c.division', person: 'c.person_id' },
      parameters,
    );
    const after = keysetCondition(['c.id'], page, parameters, 'desc');
    const rows: { person: string; id: string }[] = await ctx.db.query(
      `SELECT p.person, c.id FROM unnest($1::uuid[]) AS p(person) CROSS JOIN LATERAL (
         SELECT c.id FROM cross_province_case c WHERE c.person_id = p.person AND ${seen} AND ${after}
          ORDER BY c.id DESC LIMIT $${parameters.push(page.limit)}) AS c`,
      parameters,
    );
    return asked.map((person) => rows.filter((row) => row.person === person).map(({ id }) => id));
  });
  const ids = (await loader.load(personId)) ?? [];
  const shown = await Promise.all(ids.map((id) => foreignCaseById(ctx, id)));
  const nodes = shown.filter((each) => each !== null);
  return toConnection(
    nodes,
    page,
    ({ id }) => [id],
    (each) => each,
  );
}

function showForeign({ case: now, doubts, version }: StoredForeign, mayHandle: boolean) {
  const { id, number, allowance, status, personId, applicantId, division, homeDivision, appliedOn, collectedOn } = now;
  const { missing, pushedOn, pushes, notifiedOn, determination, deadlines } = now;
  const steps = foreignActions(status).flatMap((code) => {
    const label = actionLabels[code];
    return label === null ? [] : [{ code, label }];
  });
  return {
    __typename: 'DisabilityCrossProvinceCase' as const,
    ...{ id, number, allowance, appliedOn, acceptedOn: collectedOn, missing, pushedOn, pushes, notifiedOn, version },
    item: { __typename: 'ServiceItem', code: foreignItem },
    ...{ status: caseStatusOf[status], statusLabel: foreignStatusLabels[status], dueOn: nextDueOn(deadlines) },
    applicant: { __typename: 'Person', id: applicantId },
    person: { __typename: 'Person', id: personId },
    division: { __typename: 'Division', code: division },
    homeDivision: { __typename: 'Division', code: homeDivision },
    determination: determination === null ? null : showDetermination(determination),
    doubts: doubts.map((doubt) => ({ ...doubt, reasonLabel: doubtLabels[doubt.reason] })),
    nextSteps: mayHandle ? steps : [],
  };
}

function showDetermination({ amountFen, ...determination }: ForeignDetermination) {
  return { ...determination, monthlyAmount: amountFen };
}
