import type { HomeVisit, SubsistenceCase } from './case.js';
import { openObjections } from './objection.js';
import type { SubsistenceRefusal } from './refusals.js';
import { servedAtHome } from './rules/counted-members.rule.js';

type Of = { found: SubsistenceCase };

const sound = (found: SubsistenceCase) => (visit: HomeVisit) =>
  !visit.visitors.some(({ account }) => found.nearRelatives.includes(account));
const byDistrict = ({ visitors }: HomeVisit) => visitors.some(({ level }) => level === 'DISTRICT');

/**
 * The home has been visited, by none of the household's near relatives; where one is registered, by the district too, and where
 * somebody complained, by the district after the complaint (domain §2.4, §12 #16).
 */
export function visited({ found }: Of): SubsistenceRefusal | null {
  if (!found.visits.some(sound(found))) return { because: 'HOME_VISIT_MISSING' };
  const districts = (visits: readonly HomeVisit[]) => visits.filter(sound(found)).some(byDistrict);
  if (found.flags.includes('NEAR_RELATIVE') && !districts(found.visits)) return { because: 'DISTRICT_VISIT_MISSING' };
  const last = found.complaints.at(-1);
  return last && !districts(found.visits.slice(last.visitsBefore)) ? { because: 'DISTRICT_VISIT_MISSING' } : null;
}

/**
 * Where a household split not long ago nobody is presumed to deceive, and nobody is taken at their word: the neighbourhood is heard
 * on who lives together (domain §12 #8, §28.7).
 */
export function neighboursHeard({ found }: Of): SubsistenceRefusal | null {
  const unheard = found.flags.includes('RECENTLY_SPLIT') && found.meetings.length === 0;
  return unheard ? { because: 'NEIGHBOURS_NOT_HEARD' } : null;
}

/** No objection waits for its answer (domain §0.6, invariant 2). */
export function objectionsAnswered({ found }: Of): SubsistenceRefusal | null {
  const open = openObjections(found.objections).map(({ no }) => no);
  return open.length > 0 ? { because: 'OBJECTION_UNANSWERED', open } : null;
}

/** Somebody objected, so that there is an answer to tell. */
export function somebodyObjected({ found }: Of): SubsistenceRefusal | null {
  return found.objections.length === 0 ? { because: 'OBJECTION_UNKNOWN', no: 1 } : null;
}

/** Nobody is left out of the household on a word alone (R-AST-01). */
export function exclusionsProven({ found }: Of): SubsistenceRefusal | null {
  const unproven = found.members.filter(
    ({ personId, exclusion, exclusionGround }) =>
      exclusion !== null && !servedAtHome.includes(exclusionGround ?? '') && !found.exclusionProofs[personId],
  );
  return unproven.length > 0
    ? { because: 'EXCLUSION_UNPROVEN', personIds: unproven.map(({ personId }) => personId) }
    : null;
}

/** A case that went to another authority is nobody's here to receive. */
export function sentToAStreet({ found }: Of): SubsistenceRefusal | null {
  const last = found.transfers.at(-1);
  return last && 'agency' in last.to ? { because: 'TRANSFER_TARGET', why: 'ELSEWHERE' } : null;
}

/** The bureau checks and revokes what a street decided, not what it decided itself (社会救助法 44). */
export function decidedByStreet({ found }: Of): SubsistenceRefusal | null {
  return found.decision?.authority === 'STREET' ? null : { because: 'NOT_DECIDED_BY_STREET' };
}

/** A revocation rests on a spot check that found the decision wrong; the last one counts. */
export function foundWrong({ found }: Of): SubsistenceRefusal | null {
  return found.spotChecks.at(-1)?.finding === 'WRONG' ? null : { because: 'SPOT_CHECK_FOUND_NOTHING' };
}
