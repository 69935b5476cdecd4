import { type Answer, type RequestContext, refused } from '@yimen/subgraph';
import type { EntityManager } from 'typeorm';
import { keepTexts } from '../../case-texts/case-texts.js';
import { documentNames } from '../../documents/document-names.js';
import { paperText, unmarked } from '../../documents/domain/index.js';
import { keepNotice } from '../../documents/public-notices/keep-notice.js';
import { vaultOf } from '../../keys/service-keys.js';
import type { ResidentsDoor } from '../../residents/residents-door.js';
import { lawOf } from '../../standards/law-book.js';
import { awardBasis } from '../award-basis.js';
import {
  type DocumentNames,
  publishConfirmation as decide,
  type NoticePlace,
  noticeName,
  placesInWords,
  publicationPaper,
  type SubsistenceCase,
} from '../domain/index.js';
import { isMinor } from '../notices/put-up-notice.js';
import { adultsOf } from '../steps/adults.js';
import { type StepDone, takeStep } from '../take-step.js';

export type PublishInput = { caseId: string; places?: readonly NoticePlace[] | null };

/** 确认后公布: seen by anybody until its last day; in the case it is sealed, because a district may publish the name in full. */
export async function publishConfirmation(
  ctx: RequestContext,
  residents: ResidentsDoor,
  input: PublishInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId } = input;
  const brought = await documentNames(ctx, residents, caseId);
  if ('problem' in brought) return refused(brought.problem);
  const order = { caseId, mutation: 'publishConfirmation', key, body: input } as const;
  const right = 'assistance.case.publish-confirmation';
  return takeStep(ctx, { ...order, right, action: 'publishConfirmation' }, async (found, by, tx) => {
    const law = await lawOf(tx, found.case.division, ctx.today);
    const places = input.places ?? ['VILLAGE_BOARD'];
    const decision = decide(found.case, { by, today: ctx.today, law, places });
    const { names } = brought;
    if (decision.outcome === 'refused' || names === null) return { decision };
    return { decision, also: () => putUp(ctx, tx, decision.next, names) };
  });
}

async function putUp(ctx: RequestContext, tx: EntityManager, next: SubsistenceCase, names: DocumentNames) {
  const { id: caseId, award, publication } = next;
  if (award === null || publication === null) return;
  const law = await lawOf(tx, next.division, ctx.today);
  const { counted } = awardBasis(next, law, award.startMonth);
  const minor = isMinor(next, adultsOf(next, law));
  const named = publication.masking === 'NAMED' && !minor;
  const content = {
    applicant: named ? names.applicant : noticeName(names.applicant, minor),
    members: counted.length,
    monthlyFen: award.monthlyFen,
    telephone: names.supervisionTelephone,
  };
  const { on: from, until, places } = publication;
  const paper = publicationPaper(names, content, { on: from, until });
  const vault = vaultOf(ctx.db);
  await keepNotice(tx, vault, { of: next, paper, content, place: placesInWords(places), from, until });
  const text = paperText(paper, unmarked);
  await keepTexts(tx, vault, [{ caseId, kind: 'PUBLICATION', no: 1, text }]);
}
