import { accept, refuse } from '@yimen/casework/domain';
import { countOf, type Law, parameterOn } from '@yimen/policy';
import { addDays, type LegalDate } from '@yimen/standards';
import { dateRefused, type FalseStatementAnswer } from './answer.js';
import type { Discovery, FalseStatement } from './false-statement.js';
import { sanctionKeys } from './keys.js';
import { sanctionOn } from './sanction.rule.js';

/** Whose case it is, and who belongs to it. */
export type SuspectedCase = {
  caseId: string;
  householdId: string;
  division: string;
  ruleVersion: string;
  appliedOn: LegalDate;
  personIds: readonly string[];
  /** The review in hand was begun by the household's own declaration. */
  selfDeclared: boolean;
};
export type OpenFalseStatementOrder = {
  id: string;
  number: string;
  by: string;
  today: LegalDate;
  law: Law;
  personId: string;
  actOn: LegalDate;
  discovery: Discovery;
  allegation: string;
};

/**
 * 立案: by whoever found it. An honest declaration, however late, is no false statement and opens none (domain §2.4 ⑥). Both versions
 * of the rules are kept from here on: the one that eligibility was judged by and the one of the act's day (§19.20).
 */
export function openFalseStatement(of: SuspectedCase, order: OpenFalseStatementOrder): FalseStatementAnswer {
  const { id, number, by, today, law, personId, actOn, discovery, allegation } = order;
  const declared = discovery === 'SELF_DECLARED' || (discovery === 'REVIEW' && of.selfDeclared);
  if (declared) return refuse({ because: 'HONEST_DECLARATION' });
  if (!of.personIds.includes(personId)) return refuse({ because: 'FALSE_STATEMENT_PERSON', personId });
  if (allegation.trim() === '') return refuse({ because: 'FALSE_STATEMENT_TEXT_MISSING', field: 'allegation' });
  const dated = dateRefused('actOn', actOn, of.appliedOn, today);
  if (dated !== null) return refuse(dated);
  const rule = sanctionOn(law, actOn);
  if ('because' in rule) return refuse(rule);
  const limit = parameterOn(law, sanctionKeys.decide, today);
  if (!limit.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: sanctionKeys.decide, on: today });
  const { caseId, householdId, division, ruleVersion } = of;
  const opened: FalseStatement = {
    ...{ id, number, caseId, householdId, division, personId, actOn, discovery },
    ...{ status: 'OPENED', openedOn: today, decideBy: addDays(today, countOf(limit)) },
    ...{ caseRuleVersion: ruleVersion, sanctionVersion: rule.version },
    ...{ evidence: [], informedOn: null, defenceUntil: null, heard: null, decision: null },
    ...{ deliveredOn: null, payBy: null, finePaidFen: 0, closedOn: null },
    handlers: [{ account: by, action: 'open' }],
  };
  return accept(opened, { type: 'opened' });
}
