import { pathsOn } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import { isUuid } from '@yimen/standards';
import { badUserInput, type RequestContext } from '@yimen/subgraph';
import { entitlementsToldTo } from '../award/entitlements.js';
import { seenWhole } from '../award/person-chapter.js';
import { indexerOf } from '../keys/service-keys.js';
import { certificateNumber, isCodeOf, readNumber } from './certificate-number.js';
import { type TierOn, tiersOfCase, tiersOn } from './tiers-on.js';

/**
 * 互认 (社会救助法 42): the tier that a person had on a day, so that nobody need examine their means again. Null when they had none,
 * or when the actor may not know: officers and residents as for the chapter, a department of whom its own events told.
 */
export function tierCertificate(ctx: RequestContext, personId: string, asOf: LegalDate) {
  if (asOf > ctx.today) throw badUserInput('认定状态只能证明到今天。', 'asOf', 'DATE_IN_FUTURE');
  const loader = ctx.loaders.of<string, object>(`tier certificates of ${asOf}`, (ids) => certificates(ctx, ids, asOf));
  return loader.load(personId);
}

async function certificates(
  ctx: RequestContext,
  asked: readonly string[],
  asOf: LegalDate,
): Promise<(object | null)[]> {
  const ids = asked.filter(isUuid);
  const found = await tiersOn(ctx, ids, asOf);
  const tiers = [...found.values()];
  const [whole, told] = [await seenWhole(ctx, ids), await toldOf(ctx, tiers)];
  const counties = await countiesOf(ctx, tiers);
  return asked.map((id) => {
    const tier = found.get(id);
    if (tier === undefined || !(whole.has(id) || told.has(id))) return null;
    return shown(ctx, tier, { asOf, counties });
  });
}

type Counties = ReadonlyMap<string, string>;

function shown(
  { db, today }: RequestContext,
  found: TierOn,
  { asOf, counties }: { asOf: LegalDate; counties: Counties },
) {
  const { tier, householdTier, since, until } = found;
  return {
    ...{ tier, householdTier, asOf, since, until },
    number: certificateNumber(indexerOf(db), found, asOf),
    issuedOn: today,
    issuedBy: { __typename: 'Division', code: issuerOf(found, counties) },
  };
}

const issuerOf = ({ authority, division }: TierOn, counties: Counties) =>
  authority === 'STREET' ? division : (counties.get(division) ?? division);

/** Of whom the department that asks was told by these awards, because of an entitlement of its own (R-AST-09). */
async function toldOf(ctx: RequestContext, tiers: readonly TierOn[]): Promise<ReadonlySet<string>> {
  const { reach } = await ctx.scopeOf('assistance.tier.read');
  if (reach !== 'everywhere') return new Set();
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT DISTINCT told.id::text FROM award_entitlement e CROSS JOIN LATERAL unnest(e.person_ids) AS told(id)
      WHERE e.award_id = ANY ($1::uuid[]) AND e.entitlement = ANY ($2::text[])`,
    [tiers.map(({ awardId }) => awardId), entitlementsToldTo(ctx.actor.department)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The county in which each street lies today: it decides where the street does not. */
async function countiesOf(ctx: RequestContext, tiers: readonly TierOn[]): Promise<Counties> {
  const streets = [...new Set(tiers.map(({ division }) => division))];
  const paths = await pathsOn(ctx.db.manager, streets, ctx.today);
  return new Map(
    streets.map((street) => [street, (paths.get(street) ?? []).find((code) => code.length === 6) ?? street]),
  );
}

/** 核验: what a certificate with this number says, to whoever holds it; null for a number that nobody was given. */
export async function verifyTierCertificate(ctx: RequestContext, number: string) {
  const read = readNumber(number);
  if (read === null || read.asOf > ctx.today) return null;
  const tiers = await tiersOfCase(ctx, read.caseNumber, read.asOf);
  const tier = tiers.find((each) => isCodeOf(indexerOf(ctx.db), read.code, each, read.asOf));
  if (tier === undefined) return null;
  return shown(ctx, tier, { asOf: read.asOf, counties: await countiesOf(ctx, [tier]) });
}
