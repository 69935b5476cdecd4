import { type DomainEvent, eventOf, type Telling } from '@yimen/events';
import { fenToYuan } from '@yimen/standards';
import type { SubsistenceCase, SubsistenceFact } from '../subsistence-allowance/domain/index.js';
import type { AwardBasis, NewAward } from './award.write.js';
import { type Entitled, entitlementsOfBasis } from './entitlements.js';
import type { FactOf, FactVersions } from './fact-versions.js';
import type { SinglesBeside } from './singles-beside.js';
import { tellEntitlements } from './tell-entitlements.js';

type Granted = Extract<SubsistenceFact, { type: 'award-granted' }>;
type Of = { readonly now: SubsistenceCase; readonly basis: AwardBasis };
type How = { readonly versions: FactVersions; readonly beside: SinglesBeside; readonly telling: Telling };

/** What the grant of an award tells of its household: of a 单人保 at the edge twice that it is of low income, once for each tier. */
export function factsGranted({ award: { householdId }, entitled, basis }: NewAward): FactOf[] {
  return [
    { householdId, fact: 'LOW_INCOME', times: basis.single?.atEdge === true ? 2 : 1 },
    ...entitled.map(({ entitlement }) => ({ householdId, fact: entitlement })),
  ];
}

/**
 * The award, and who is identified with all that follows, are told to the platform; to each department only the help that is
 * its own, and for whom (R-AST-09).
 */
export function tellGrant({ award, on }: Granted, of: Of, { versions, beside, telling }: How): DomainEvent[] {
  const { id, householdId, division, ruleVersion } = of.now;
  const { awardId, personId } = award;
  const whose = { householdId, division, ...(personId === undefined ? {} : { personId }) };
  const money = { monthlyAmount: fenToYuan(award.monthlyFen), from: award.startMonth, version: 1 };
  const granted = { awardId, caseId: id, tier: 'DIBAO' as const, ...whose, ...money };
  const entitled = entitlementsOfBasis(of.basis, on);
  const since = { householdId, from: on, validTo: null, ruleVersion };
  const others = beside(awardId);
  const single = personId !== undefined ? { single: { ...others, onDibao: [personId, ...others.onDibao] } } : {};
  const version = versions(householdId, 'LOW_INCOME');
  return [
    eventOf('yimen.assistance.award.granted.v1', granted, { ...telling, subjectVersion: 1 }),
    ...identified(of.basis, entitled, since).map((data, at, all) => {
      const versioned = { ...data, version: version - (all.length - 1 - at) };
      return eventOf('yimen.assistance.low-income.identified.v1', versioned, {
        ...telling,
        subjectVersion: versioned.version,
      });
    }),
    ...tellEntitlements(entitled, { ...since, tier: 'DIBAO' }, { versions, telling, ...single }),
  ];
}

/**
 * Who is identified. Of a household's award once, the household. Of a 单人保 twice (R-AST-08): the household at the edge, then the
 * person with the household's tier beside theirs, so that whoever keeps the last version of a household knows both.
 */
function identified<Since extends object>(
  { counted, single }: AwardBasis,
  entitled: readonly Entitled[],
  since: Since,
) {
  const followingFor = (...ids: readonly string[]) =>
    entitled.filter(({ personIds }) => personIds.some((id) => ids.includes(id))).map(({ entitlement }) => entitlement);
  if (single === undefined) {
    const personIds = counted.map((member) => member.personId);
    const standing = { tier: 'DIBAO' as const, subjectType: 'HOUSEHOLD' as const };
    return [{ ...since, ...standing, personIds, entitlements: followingFor(...personIds) }];
  }
  const { personId, atEdge } = single;
  const others = single.edge.map((member) => member.personId);
  const own = { personIds: [personId], entitlements: followingFor(personId) };
  const person = { ...since, tier: 'DIBAO' as const, subjectType: 'PERSON' as const, ...own };
  if (!atEdge) return [person];
  const household = {
    ...since,
    ...{ tier: 'DIBAO_MARGIN' as const, subjectType: 'HOUSEHOLD' as const },
    ...{ personIds: [personId, ...others], entitlements: followingFor(...others) },
  };
  return [household, { ...person, householdTier: 'DIBAO_MARGIN' as const }];
}
