import { type DomainEvent, type EventData, eventOf, type Telling } from '@yimen/events';
import { marriageOf } from './act.store.js';
import { type Act, type ActBasis, founds, voids } from './domain/index.js';

type Reported = EventData<'yimen.marriage.national-record.reported.v1'>;
type Corrected = EventData<'yimen.marriage.national-record.corrected.v1'>;

/**
 * What the national network (全国婚姻基础信息库) is told of an act, one event an act: that a couple was registered or divorced here (domain
 * §18), or what corrects or notes a record it has (婚姻登记条例第二十条; domain MAR-08, MAR-09, §26). Of what the network itself said, of
 * deaths, and of certificates it is told nothing.
 */
export function toldToNetwork(
  act: Act,
  { acts, basis }: { readonly acts: readonly Act[]; readonly basis: ActBasis | null },
  telling: Omit<Telling, 'subjectVersion'>,
): DomainEvent[] {
  const common = { actId: act.id, marriageId: marriageOf(acts, act), version: 1 };
  const told = { ...telling, subjectVersion: 1 };
  const kind = registeredKind(act, basis);
  if (kind !== null) {
    const personIds = act.parties.filter((id) => id !== null);
    const data = { ...common, kind, personIds, effectiveOn: act.effectiveOn, registeredOn: telling.legalDate };
    return [eventOf('yimen.marriage.national-record.reported.v1', data, told)];
  }
  const because = correctedFor(act, acts, basis);
  if (because === null) return [];
  const data = { ...common, because, correctedOn: telling.legalDate };
  return [eventOf('yimen.marriage.national-record.corrected.v1', data, told)];
}

/** What a registry here registered: a marriage, or a divorce by agreement. */
function registeredKind(act: Act, basis: ActBasis | null): Reported['kind'] | null {
  const { kind, source } = act;
  if (source !== 'LOCAL') return null;
  if (kind === 'MARRIAGE' || kind === 'REMARRIAGE' || kind === 'RETROACTIVE') return kind;
  return kind === 'DIVORCE' && basis !== 'COURT' ? kind : null;
}

const courts: Partial<Record<Act['kind'], Corrected['because']>> = {
  DIVORCE: 'COURT_DIVORCE',
  DEATH_DECLARED: 'DEATH_DECLARED',
  DEATH_DECLARATION_REVOKED: 'DEATH_DECLARATION_REVOKED',
  COURT_JUDGMENT: 'COURT_JUDGMENT',
};

function correctedFor(act: Act, acts: readonly Act[], basis: ActBasis | null): Corrected['because'] | null {
  if (basis === 'COURT') return courts[act.kind] ?? null;
  if (!voids(act)) return null;
  const about = acts.find(({ id }) => id === act.about);
  // A certificate or an approval taken back is none of the network's records; a marriage, a divorce, and what made one void are.
  if (about === undefined || !(founds(about) || about.kind === 'DIVORCE' || voids(about))) return null;
  if (basis === 'COURT_INVALID' || basis === 'COURT_ANNULLED' || basis === 'FRAUD') return basis;
  return basis === 'OTHER_REGISTRY' ? 'REVOKED_ELSEWHERE' : 'MISTAKE';
}
