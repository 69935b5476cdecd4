// One application for 最低生活保障, from the visit on: the steps as officers take them.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { checkState, documents } from '../clients/documents.mjs';
import { reviewDocuments } from '../clients/review-documents.mjs';
import { streetA, streetB } from '../people/households.mjs';
import { clerkOf } from './people.mjs';

/** Who handles a street's cases. */
const teamOf = (street) =>
  street === streetB
    ? { clerk: clerkOf(street), reviewer: 'reviewer-b', visitors: ['investigator-b1', 'investigator-b2'] }
    : { clerk: clerkOf(street), reviewer: 'reviewer-sun', visitors: ['investigator-zhao', 'investigator-qian'] };

/** A digest such as a photo would have. */
export const photoDigest = (of) => createHash('sha256').update(`demo photo ${of}`).digest('hex');

const relations = {
  HEAD: 'SELF',
  SPOUSE: 'SPOUSE',
  SON: 'SON',
  DAUGHTER: 'DAUGHTER',
  PARENT: 'PARENT',
  GRANDCHILD: 'GRANDCHILD',
};

/** The members of a household as an application declares them. */
export function declaredMembers({ household, persons }) {
  return household.members.map((member) => ({
    personId: persons[member.key],
    relation: relations[member.relation],
    studentStage: member.study ?? 'NONE',
    laborCapacity: member.labor ?? 'FULL',
    livesTogether: true,
    ...(member.disability === undefined ? {} : { disability: member.disability }),
    ...(member.employed === undefined ? {} : { employed: member.employed }),
    ...member.declared,
  }));
}

/**
 * The steps of one case, each taken by whoever takes it in the district.
 * @param {{ graph: object, family: object, key: string, item?: string, caseId?: string }} world `family` as registerEverybody answers it; `caseId` of a case that was
 *   applied for already
 */
export function application({ graph, family, key, item = 'AST-01', caseId: known }) {
  const { clerk, reviewer, visitors } = teamOf(family.household.street);
  const [head] = family.household.members;
  const applicantId = family.persons[head.key];
  let caseId = known;
  const take = async (account, document, input, name) => {
    const { case: changed } = await graph.act(account, document, { caseId, ...input }, `${key}-${name}`);
    return changed;
  };
  return {
    applicantId,
    get caseId() {
      return caseId;
    },
    openIntake: (reason = '家庭收入低，申请最低生活保障') =>
      graph.act(
        clerk,
        documents.openIntake,
        {
          applicantId,
          subjectIds: Object.values(family.persons),
          division: family.household.street,
          reason,
          channel: 'WINDOW',
          items: [item],
        },
        `${key}-visit`,
      ),
    /** With `personId` for that one person (单人保), else for the household. */
    apply: async (ticket, { incomes, properties = [], signedOn, personId }) => {
      const payload = await graph.act(
        clerk,
        personId === undefined ? documents.apply : documents.applyForOne,
        {
          ...(personId === undefined ? {} : { personId }),
          intakeTicket: ticket,
          householdId: family.id,
          members: declaredMembers(family),
          incomes,
          properties,
          consentIds: family.consentIds,
          declaration: { signedOn },
        },
        `${key}-apply`,
      );
      caseId = payload.case.id;
      return payload.case;
    },
    accept: () => take(clerk, documents.accept, {}, 'accept'),
    declineToAccept: (reason) => take(clerk, documents.declineToAccept, { reason }, 'decline'),
    withdraw: (reason = '申请人不再申请') => take(clerk, documents.withdraw, { reason }, 'withdraw'),
    informOfCheckResult: (on) => take(reviewer, documents.informOfCheckResult, { method: 'DIRECT', on }, 'inform'),
    transfer: (reason) => {
      const division = family.household.street === streetB ? streetA : streetB;
      return take(clerk, documents.transferCase, { division, reason }, 'transfer');
    },
    openReview: (trigger) => take(reviewer, reviewDocuments.open, { trigger }, `review-${trigger}`),
    declareChange: (incomes) => take(clerk, reviewDocuments.declare, { incomes }, 'declare'),
    proposeChange: (grounds) =>
      take(reviewer, reviewDocuments.propose, grounds === undefined ? {} : { grounds }, 'change'),
    suspend: (reason, text) => take(reviewer, reviewDocuments.suspend, { reason, text }, 'suspend'),
    decideChange: () => take('bureau-zheng', reviewDocuments.decide, {}, 'decide-change'),
    renounce: (reason) => take(clerk, reviewDocuments.renounce, { reason }, 'renounce'),
    /** `who` says who objects, or what an anonymous one lets be looked into; a second objection takes a name of its own. */
    raiseObjection: (content, who = { clues: [content] }, name = 'objection') =>
      take(reviewer, documents.raiseObjection, { content, ...who }, name),
    answerObjection: (answer) =>
      take(reviewer, documents.answerObjection, answer, `objection-answer-${answer.objectionNo}`),
    tellObjector: (objectionNo, on) =>
      take(clerk, documents.tellObjector, { objectionNo, method: 'DIRECT', on }, `objector-${objectionNo}`),
    recordReviewMeeting: (meeting) => take(clerk, documents.recordReviewMeeting, meeting, 'meeting'),
    publishConfirmation: () => take(clerk, documents.publishConfirmation, {}, 'publish'),
    submitForDecision: () => take(reviewer, documents.submitForDecision, {}, 'submit'),
    requestSupplement: (items) => take(clerk, documents.requestSupplement, { items }, 'supplement'),
    startVerification: () => take(reviewer, documents.startVerification, {}, 'verify'),
    recordProof: (proof) => take(reviewer, documents.recordProofCheck, proof, `proof-${proof.kind}-${proof.result}`),
    /** A second visit, notice or proposal takes a `name` of its own. */
    visit: (visitedOn, name = 'visit') =>
      take(
        visitors[0],
        documents.recordHomeVisit,
        {
          visitors,
          visitedOn,
          findings: {
            income: '与申报一致',
            property: '未见超出规定的财产',
            expenses: '日常生活和子女就学支出',
            housing: '自有住房一套，家具简单',
            labor: '与申报一致',
          },
          photoDigests: [photoDigest(key)],
        },
        name,
      ),
    propose: (kind = 'APPROVE', reasons = [], name = 'propose') =>
      take(reviewer, documents.propose, { kind, ...(reasons.length > 0 ? { reasons } : {}) }, name),
    postNotice: (postedOn, name = 'notice') =>
      take(
        reviewer,
        documents.postNotice,
        { place: '社区居民委员会公示栏', postedOn, photoDigest: photoDigest(`${key} notice`) },
        name,
      ),
    confirm: () => take('bureau-zheng', documents.confirm, {}, 'confirm'),
    refuse: (reasons) => take('bureau-zheng', documents.refuse, { reasons }, 'refuse'),
    deliver: (on) => take(clerk, documents.deliver, { method: 'DIRECT', on }, 'deliver'),
    /** Waits until every source has answered (the stand-ins do so at once), and answers the conclusion. */
    checked: () => concluded(graph, clerk, caseId),
  };
}

async function concluded(graph, clerk, id) {
  const until = performance.now() + 30_000;
  for (;;) {
    const { subsistenceCase } = await graph.ask(clerk, checkState, { id });
    if (subsistenceCase?.checkConclusion) return subsistenceCase.checkConclusion;
    if (performance.now() > until) {
      const silent = (subsistenceCase?.checks ?? [])
        .filter(({ status }) => status === 'ASKED')
        .map(({ source }) => source);
      throw new Error(`the check did not end: no answer from ${silent.join(', ') || 'anybody'}`);
    }
    await pause(50);
  }
}
