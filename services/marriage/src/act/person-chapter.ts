import { appendAudit, isPurpose, personCopies, type Scope, sees } from '@yimen/access';
import { isUuid, type LegalDate } from '@yimen/standards';
import { badUserInput, inTransaction, type RequestContext } from '@yimen/subgraph';
import { askingServices } from './act.permissions.js';
import type { MaritalStatus } from './domain/index.js';
import { statusesAt } from './statuses.query.js';

type Right = 'marriage.status.read' | 'marriage.spouse.read';

/**
 * A person's status on a day, for whom the right reaches; null for others, as if nothing were known. Whoever asks about somebody else
 * says what for, and every answer about somebody else is on the audit trail. All persons of an answer cost the same few statements.
 * @throws BAD_USER_INPUT for a day that has not come
 */
export async function statusFor(
  ctx: RequestContext,
  right: Right,
  personId: string,
  asOf: LegalDate,
): Promise<MaritalStatus | null> {
  if (asOf > ctx.today) throw badUserInput('只能查询今天及以前的婚姻状况。', 'asOf', 'DATE_IN_FUTURE');
  const loader = ctx.loaders.of<string, MaritalStatus>(`${right} ${asOf}`, (ids) => answers(ctx, right, ids, asOf));
  return loader.load(personId);
}

async function answers(ctx: RequestContext, right: Right, asked: readonly string[], asOf: LegalDate) {
  const scope = await ctx.scopeOf(right);
  const seen = await reached(ctx, right, scope, asked.filter(isUuid));
  const found = await statusesAt(ctx.db, [...seen], asOf);
  const others = [...seen].filter((id) => id !== ownOf(scope));
  if (others.length > 0)
    await inTransaction(ctx.db, (tx) =>
      appendAudit(
        tx,
        others.map((id) => told(ctx, right, id, asOf)),
      ),
    );
  return asked.map((id) => found.get(id) ?? null);
}

const ownOf = (scope: Scope) => (scope.reach === 'own' ? scope.personId : null);

/** Whom the right reaches: oneself; for the registry anybody, since marriages know no district; for others whom their place reaches. */
async function reached(
  ctx: RequestContext,
  right: Right,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { actor } = ctx;
  if (scope.reach === 'own') return new Set(ids.filter((id) => id === scope.personId));
  if (scope.reach === 'nothing' || !saysWhatFor(ctx)) return new Set();
  if (actor.kind === 'service') return new Set(askingServices.includes(actor.service ?? '') ? ids : []);
  if (scope.reach === 'everywhere' || right === 'marriage.status.read') return new Set(ids);
  const copies = await personCopies(ctx.db, ids);
  const placesOf = (id: string) => [copies.get(id)?.hukouDivision, copies.get(id)?.residenceDivision];
  return new Set(ids.filter((id) => sees(scope, { divisions: placesOf(id) })));
}

/** Who is a person or a department says what for; a service asks for what its rules need (askingServices). */
const saysWhatFor = ({ actor }: RequestContext) => actor.kind === 'service' || isPurpose(actor.purpose);

const told = ({ actor, today }: RequestContext, right: Right, id: string, asOf: LegalDate) => ({
  ...{ actor, action: right, legalDate: today, subject: { type: 'Person', id } },
  details: { asOf },
});
