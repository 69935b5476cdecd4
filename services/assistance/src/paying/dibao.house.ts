import type { BenefitHouse, CaseSight } from '@yimen/benefits';
import { parameterOn } from '@yimen/policy';
import type { EntityManager } from 'typeorm';
import { awardById } from '../award/award.queries.js';
import { benefit, singleBenefit } from '../award/benefit.js';
import { documentById } from '../documents/documents.queries.js';
import { lawOf, reckoningOf } from '../standards/law-book.js';
import { lawOfAssistance } from '../standards/law-lock.js';
import { keys } from '../subsistence-allowance/domain/index.js';
import { dibaoEvents } from './dibao-events.js';
import { dibaoLedger } from './dibao-ledger.js';

/** What 低保 brings to rolls, payees and payments (libs/benefits): its names, its words, and what only it knows. */
export const dibao: BenefitHouse = {
  ...dibaoLedger,
  mutations: {
    ...{ draft: 'draftSubsistenceRoll', check: 'checkSubsistenceRoll', lock: 'lockSubsistenceRoll' },
    ...{ discard: 'discardSubsistenceRoll', holdLine: 'holdRollLine', releaseLine: 'releaseRollLine' },
    ...{ send: 'sendPaymentFile', readAnswers: 'readBankAnswers', reissue: 'reissuePayment' },
    ...{ hold: 'holdPayment', release: 'releasePayment', registerPayee: 'registerPayee' },
    ...{ approvePayee: 'approvePayee', declinePayee: 'declinePayee', unmaskPayee: 'unmaskPayee' },
  },
  rolls: { [benefit]: { benefits: [benefit, singleBenefit], file: { name: 'dibao', purpose: '低保金' } } },
  law: lawOfAssistance,
  underReview: {
    awards: (states) =>
      `SELECT w.id FROM subsistence_case c JOIN award w ON w.case_id = c.id WHERE c.status = ANY (${states}::text[])`,
    async states(tx, division, today, month) {
      const found = parameterOn(await lawOf(tx, division, today), keys.leaveOut, month);
      return found.ok && Array.isArray(found.value) ? found.value.map(String) : [];
    },
  },
  tell: dibaoEvents,
  sights: sightsOf,
  reckoning: reckoningOf,
  ownCases: (person) => `SELECT mine.case_id FROM case_member mine WHERE mine.person_id = ${person}`,
  document: documentById,
  award: awardById,
};

function sightsOf(tx: EntityManager, caseIds: readonly string[], lock: boolean): Promise<CaseSight[]> {
  return tx.query(
    `SELECT c.id AS "caseId", c.division, ARRAY(SELECT m.person_id::text FROM case_member m WHERE m.case_id = c.id) AS members
       FROM subsistence_case c WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id ${lock ? 'FOR UPDATE OF c' : ''}`,
    [caseIds],
  );
}
