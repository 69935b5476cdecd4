import { scopeCondition } from '@yimen/access';
import { actionsIn } from '@yimen/casework/domain';
import { isUuid } from '@yimen/standards';
import { connectionArgs, keysetCondition, type PageArgs, type RequestContext, toConnection } from '@yimen/subgraph';
import { nationalLaw } from '../standards/national-law.js';
import {
  conflictsOf,
  groundsOf,
  type Known,
  marriageKeys,
  type Sitting,
  type SittingStatus,
  sittingLabels,
  sittingSteps,
} from './domain/index.js';
import { feeOn, knownOfEach } from './known-facts.js';
import { type StoredSitting, sittingColumns, sittingOf } from './sitting.store.js';

const statusLabels: Readonly<Record<SittingStatus, string>> = {
  IDENTITY_CHECKED: '人证已核验',
  DECLARED: '已签署声明，联网核对中',
  PENDING_VERIFY: '等待联网核对，不得视为无配偶',
  VERIFIED: '已核对',
  REGISTERED: '已登记',
  REFUSED: '不予登记',
  LEFT: '当事人已离开',
};

const mutations: Readonly<Record<string, string>> = {
  declare: 'signMarriageDeclarations',
  askNetworkAgain: 'askMarriageNetworkAgain',
  recordProof: 'recordStatusProof',
  register: 'registerMarriage',
  refuse: 'refuseMarriageRegistration',
  leave: 'leaveMarriageRegistration',
};

/** A sitting as the schema shows it: never a name, a number, a proof's number. */
function show({ sitting }: StoredSitting, ctx: RequestContext, handles: boolean) {
  const { parties, check, proofs, refused, actId, division, ...rest } = sitting;
  const person = (id: string) => ({ __typename: 'Person', id });
  return {
    ...{ ...rest, __typename: 'MarriageSitting' as const, sitting, recordId: actId },
    statusLabel: statusLabels[sitting.status],
    division: { __typename: 'Division', code: division },
    registryCode: sitting.registry,
    parties: parties.map(({ personId }) => person(personId)),
    declarations: sitting.declarations.map(({ personId, ...said }) => ({ ...said, person: person(personId) })),
    networkCheck: check && {
      ...check,
      states: check.states.map(({ personId, state }) => ({ state, person: person(personId) })),
    },
    proofs: proofs.map(({ personId, ...proof }) => ({ ...proof, person: person(personId) })),
    refusedOn: refused?.on ?? null,
    refusedFor: refused?.grounds ?? [],
    fee: feeOn(nationalLaw, marriageKeys.fee, ctx.today),
    nextSteps: handles ? stepsOf(sitting) : [],
  };
}
export type ShownSitting = ReturnType<typeof show>;

function stepsOf({ status }: Sitting) {
  return actionsIn(sittingSteps, status).flatMap((action) => {
    const code = mutations[action];
    return code === undefined || !(action in sittingLabels)
      ? []
      : [{ code, label: sittingLabels[action as keyof typeof sittingLabels] }];
  });
}

type Obstacles = {
  readonly grounds: ReturnType<typeof groundsOf>;
  readonly conflicts: ReturnType<typeof conflictsOf>;
  readonly kinship: Known['kinship'];
};
const noObstacles: Obstacles = { grounds: [], conflicts: [], kinship: null };

/**
 * What the law says of the couple as they stand here today: the grounds against it, and what has to be proven. Of a sitting that is over
 * nothing: what either of them has become since is not the other's to read here. All of an answer by the same few statements.
 */
export async function obstaclesOf(ctx: RequestContext, sitting: Sitting): Promise<Obstacles> {
  if (actionsIn(sittingSteps, sitting.status).length === 0) return noObstacles;
  const loader = ctx.loaders.of<Sitting, Obstacles>('obstacles of sittings', async (sittings) => {
    const each = await knownOfEach(ctx.db.manager, sittings, { law: nationalLaw, today: ctx.today });
    return sittings.map((one, at) => {
      const known = each[at];
      if (known === undefined) return noObstacles;
      return { grounds: groundsOf(one, known), conflicts: conflictsOf(one, known), kinship: known.kinship };
    });
  });
  return (await loader.load(sitting)) ?? noObstacles;
}

async function visible(ctx: RequestContext, parameters: unknown[]): Promise<string> {
  const scope = await ctx.scopeOf('marriage.sitting.read');
  const own = ['s.party_a', 's.party_b'].map((person) =>
    scopeCondition(scope, { division: 's.division', person }, parameters),
  );
  return `(${own.join(' OR ')})`;
}

const handling = async (ctx: RequestContext) => (await ctx.scopeOf('marriage.sitting.handle')).reach === 'divisions';

type Row = Parameters<typeof sittingOf>[0];

/** One sitting; null for whoever may not see it. All of an answer by one statement. */
export function sittingById(ctx: RequestContext, id: string): Promise<ShownSitting | null> {
  const loader = ctx.loaders.of<string, ShownSitting>('marriage sittings', async (ids) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const seen = await visible(ctx, parameters);
    const rows: Row[] = await ctx.db.query(
      `SELECT ${sittingColumns} FROM marriage_sitting s WHERE s.id = ANY ($1::uuid[]) AND ${seen}`,
      parameters,
    );
    const handles = await handling(ctx);
    const found = new Map(rows.map((row) => [row.id, show(sittingOf(row), ctx, handles)]));
    return ids.map((each) => found.get(each) ?? null);
  });
  return loader.load(id);
}

/** A registry's sittings, newest first; in a state where one is named. */
export async function listSittings(ctx: RequestContext, status: SittingStatus | null, args: PageArgs) {
  const page = connectionArgs(args, ['uuid']);
  const parameters: unknown[] = [status];
  const seen = await visible(ctx, parameters);
  const after = keysetCondition(['s.id'], page, parameters, 'desc');
  parameters.push(page.limit);
  const rows: Row[] = await ctx.db.query(
    `SELECT ${sittingColumns} FROM marriage_sitting s WHERE ($1::text IS NULL OR s.status = $1::text) AND ${seen} AND ${after}
      ORDER BY s.id DESC LIMIT $${parameters.length}`,
    parameters,
  );
  const handles = await handling(ctx);
  return toConnection(
    rows,
    page,
    ({ id }) => [id],
    (row) => show(sittingOf(row), ctx, handles),
  );
}
