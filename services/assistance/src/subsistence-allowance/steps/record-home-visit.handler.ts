import { isHeld, postsOfAll } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import type { LegalDate } from '@yimen/standards';
import { type Answer, invalidInput, type Problem, problem, type RequestContext, refused } from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { digestsRefused } from '../../evidence/stored-files.js';
import { lawOf } from '../../standards/law-book.js';
import { divisionOfCase } from '../case-division.js';
import { recordHomeVisit as decide, type Visitor } from '../domain/index.js';
import { type StepDone, takeStep } from '../take-step.js';
import type { HomeVisitInput } from './step-input.js';

/** 入户调查: two people or more, each with a post over the place on the day of the visit, none a near relative. */
export async function recordHomeVisit(
  ctx: RequestContext,
  input: HomeVisitInput,
  key: string,
): Promise<Answer<StepDone>> {
  const { caseId, visitedOn, findings, photoDigests } = input;
  const order = { caseId, mutation: 'recordHomeVisit', key, body: input } as const;
  const right = 'assistance.case.record-home-visit';
  const unsound = inputRefused(input);
  if (unsound !== null) return refused(unsound);
  const division = await divisionOfCase(ctx, caseId);
  const visitors = division === null ? [] : await visitorsOf(ctx, input.visitors, division, visitedOn);
  return takeStep(ctx, { ...order, right, action: 'recordHomeVisit' }, async (found, by, tx) => {
    if (photoDigests.some((digest) => !/^[0-9a-f]{64}$/i.test(digest))) {
      const message = '照片摘要应为 64 位十六进制的 SHA-256。';
      return invalidInput({ code: 'PHOTO_DIGEST', message, field: 'input.photoDigests' });
    }
    if ('__typename' in visitors) return visitors;
    const law = await lawOf(tx, found.case.division, ctx.today);
    const field = 'input.photoDigests';
    const unstored = await digestsRefused(tx, law, { on: ctx.today, field, digests: photoDigests });
    if (unstored !== null) return unstored;
    const visit = { visitId: uuidv7(), visitors, visitedOn, findings, photoDigests };
    return {
      decision: decide(found.case, { by, today: ctx.today, law, visit }),
      details: { visitors: input.visitors, visitedOn },
    };
  });
}

/**
 * Each visitor with the level at which they went; or that one of them had no post here on that day that visits. The street and
 * the bureau visit; the village accompanies them and is not counted (domain §22: 村居陪同，街道 2 人).
 */
async function visitorsOf(
  { authority, db }: RequestContext,
  accounts: readonly string[],
  division: string,
  on: LegalDate,
): Promise<Visitor[] | Problem> {
  const posts = await postsOfAll(db, accounts);
  const visitors: Visitor[] = [];
  for (const account of accounts) {
    const held = (posts.get(account) ?? []).filter((post) => isHeld(post, on) && /^(street|bureau)-/.test(post.role));
    const covering = await Promise.all(held.map((post) => authority.isWithin(division, post.division, on)));
    const here = held.filter((_, at) => covering[at]);
    if (here.length === 0) return withoutPost(account);
    const district = here.some(({ role }) => role.startsWith('bureau-'));
    visitors.push({ account, level: district ? 'DISTRICT' : 'STREET' });
  }
  return visitors;
}

function withoutPost(visitor: string): Problem {
  return problem('SubsistenceVisitorWithoutPost', {
    code: 'VISITOR_WITHOUT_POST',
    message: '入户人员当日没有管辖本地的街道或区民政局岗位，请核对账号；村居人员陪同，不计入人数。',
    field: 'input.visitors',
    visitor,
  });
}
