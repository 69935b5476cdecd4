import type { BenefitHouse, CaseSight } from '@yimen/benefits';
import type { EntityManager } from 'typeorm';
import { caseById } from '../application/case.queries.js';
import { documentById } from '../application/papers/documents.queries.js';
import { awardById } from '../award/award.queries.js';
import { benefitOf } from '../award/award.row.js';
import { disabilityLaw, lawBook } from '../standards/law-book.js';
import { allowanceEvents } from './allowance-events.js';
import { allowanceLedger } from './allowance-ledger.js';

/**
 * What the two allowances bring to rolls, payees and payments (libs/benefits): each has a roll of its own, for each is paid from its own
 * funds. A stop is an end or a suspension of the award itself, so nothing else keeps one off a roll.
 */
export const allowances: BenefitHouse = {
  ...allowanceLedger,
  mutations: {
    ...{ draft: 'draftDisabilityRoll', check: 'checkDisabilityRoll', lock: 'lockDisabilityRoll' },
    ...{ discard: 'discardDisabilityRoll', holdLine: 'holdDisabilityRollLine' },
    ...{ releaseLine: 'releaseDisabilityRollLine', send: 'sendDisabilityPaymentFile' },
    ...{ readAnswers: 'readDisabilityBankAnswers', reissue: 'reissueDisabilityPayment' },
    ...{ hold: 'holdDisabilityPayment', release: 'releaseDisabilityPayment' },
    ...{ registerPayee: 'registerDisabilityPayee', approvePayee: 'approveDisabilityPayee' },
    ...{ declinePayee: 'declineDisabilityPayee', unmaskPayee: 'unmaskDisabilityPayee' },
  },
  rolls: {
    [benefitOf.LIVING]: {
      benefits: [benefitOf.LIVING],
      file: { name: 'disability-living', purpose: '困难残疾人生活补贴' },
    },
    [benefitOf.CARE]: { benefits: [benefitOf.CARE], file: { name: 'disability-care', purpose: '重度残疾人护理补贴' } },
  },
  law: disabilityLaw,
  underReview: {
    awards: (states) => `SELECT w.id FROM award w WHERE w.status = ANY (${states}::text[])`,
    states: async () => [],
  },
  tell: allowanceEvents,
  sights: sightsOf,
  reckoning: lawBook.reckoningOf,
  ownCases: (person) => `SELECT c.id FROM allowance_case c WHERE c.person_id = ${person}`,
  award: awardById,
  document: (ctx, id) => documentById(ctx, id, (caseId) => caseById(ctx, caseId)),
};

function sightsOf(tx: EntityManager, caseIds: readonly string[], lock: boolean): Promise<CaseSight[]> {
  return tx.query(
    `SELECT c.id AS "caseId", c.division, ARRAY[c.person_id::text] AS members
       FROM allowance_case c WHERE c.id = ANY ($1::uuid[]) ORDER BY c.id ${lock ? 'FOR UPDATE OF c' : ''}`,
    [caseIds],
  );
}
