import type { LegalDate } from '@yimen/standards';
import { type Authorization, authorizationHolds, obligorPurposes, serves } from '../authorizations.js';
import type { CheckSource, SubsistenceCase } from '../case.js';

/** What of an obligor may be asked at all: what they earn, for the formula, and nothing that they own (domain §2.3 F-0). */
export const obligorSources: readonly CheckSource[] = ['TAX', 'SOCIAL_INSURANCE'];

/** A question about obligors: to whom, about which persons, on which consents. */
export type ObligorQuestion = { source: CheckSource; obligorIds: string[]; consentIds: string[] };

/**
 * The questions about the household's obligors that their own consents allow: given by the obligor, for that purpose, and for this
 * very case (社会救助法 41: 非共同生活的法定义务人须本人同意). Who has not consented is never asked about, and what the household
 * declares of them counts. Takes the consents as residents holds them; a question that still waits or is answered is not repeated.
 */
export function obligorQuestions(
  found: SubsistenceCase,
  consents: readonly (Authorization & { consentId: string })[],
  { on, within }: { on: LegalDate; within: readonly string[] },
): ObligorQuestion[] {
  const persons = new Set(found.obligors.flatMap(({ personId }) => personId ?? []));
  const given = consents.filter((each) => {
    const { personId, caseNumber = null, purposeCode = null } = each;
    const named = caseNumber !== null && purposeCode !== null && persons.has(personId);
    const checkedFor = { purposes: obligorPurposes, caseNumber: found.number, within };
    return named && authorizationHolds(each, on) && serves(each, checkedFor);
  });
  return obligorSources.flatMap((source) => {
    const known = found.checks.filter((check) => check.about === 'OBLIGORS' && check.source === source);
    const settled = new Set(
      known.flatMap(({ status, personIds }) => (status === 'ASKED' || status === 'OK' ? personIds : [])),
    );
    const covering = given.filter(
      ({ scopes, personId }) => scopes?.includes(source) !== false && persons.has(personId),
    );
    const obligorIds = [...new Set(covering.map(({ personId }) => personId))];
    if (obligorIds.length === 0 || obligorIds.every((id) => settled.has(id))) return [];
    return [{ source, obligorIds, consentIds: covering.map(({ consentId }) => consentId) }];
  });
}
