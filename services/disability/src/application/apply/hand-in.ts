import { type Doer, type Moment, nextCaseNumber } from '@yimen/casework';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { lawBook } from '../../standards/law-book.js';
import { caseHolding } from '../case.store.js';
import { type CaseChange, commitCases } from '../commit-cases.js';
import { type Answer, type ApplyOrder, applyForAllowance } from '../domain/index.js';
import { allowanceFactsAt } from '../facts-at.js';

/** What is handed in, wherever: at a window of the district, or by an event from another province (then `crossProvince`). */
export type HandedIn = Pick<
  ApplyOrder,
  | 'by'
  | 'allowance'
  | 'personId'
  | 'applicantId'
  | 'intakeId'
  | 'division'
  | 'onBehalf'
  | 'careEvidence'
  | 'appliedOn'
  | 'crossProvince'
>;

/**
 * Judges an application on what is known of the person today, and writes it as a new case with its history, audit and event; what is
 * refused writes nothing. In the caller's transaction. Of two at the same moment the second breaks
 * `one_open_allowance_case_a_person`.
 */
export async function handIn(
  tx: EntityManager,
  handed: HandedIn,
  { doer, moment, cause }: { readonly doer: Doer; readonly moment: Moment; readonly cause?: CaseChange['cause'] },
): Promise<Answer> {
  const { personId, division, allowance } = handed;
  const { today } = moment;
  const law = await lawBook.lawOf(tx, division, today);
  const facts = (await allowanceFactsAt(tx, [personId], today)).get(personId);
  if (facts === undefined) throw new Error('the facts of a person were not read');
  const number = await nextCaseNumber(tx, { division, date: today, domain: 'DIS' });
  const held = await caseHolding(tx, personId, allowance);
  const decision = applyForAllowance({ ...handed, id: uuidv7(), number, today, law, facts, held });
  if (decision.outcome === 'refused') return decision;
  const told = cause === undefined ? {} : { cause };
  const change = { before: null, next: decision.next, facts: decision.facts, action: 'apply', doer, ...told };
  await commitCases(tx, [change], moment);
  return decision;
}
