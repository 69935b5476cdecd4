import { addDays, publishedCalendars as calendar, daysBetween, type LegalDate, legalDate } from '@yimen/standards';
import fc from 'fast-check';
import { aLaw, aVisit, li, sun, walk, zheng } from '../../../test/rules/a-case.js';
import { answerObjection } from './acts/answer-objection.js';
import { closeNotice } from './acts/close-notice.js';
import { confirmCase } from './acts/confirm.js';
import { postNotice } from './acts/post-notice.js';
import { proposeApproval } from './acts/propose-approval.js';
import { raiseObjection } from './acts/raise-objection.js';
import { recordHomeVisit } from './acts/record-home-visit.js';
import { reportNoticeDisturbed } from './acts/report-notice-disturbed.js';
import { submitForDecision } from './acts/submit-for-decision.js';
import { voidNotice } from './acts/void-notice.js';
import type { SubsistenceCase } from './case.js';
import { openObjections } from './objection.js';

const renotice = [aLaw(), aLaw({ 'dibao.renotice': false })] as const;
type Act = (found: SubsistenceCase, today: LegalDate, law: (typeof renotice)[number]) => ReturnType<typeof closeNotice>;

/** What may be tried on any day of a case after its proposal, by whoever may; most of it is refused most of the time. */
const acts: { readonly [Name in string]: Act } = {
  post: (found, today, law) =>
    postNotice(found, { by: li, today, law, places: ['VILLAGE_BOARD'], postedOn: today, photoDigest: null }),
  disturb: (found, today, law) => reportNoticeDisturbed(found, { by: li, today, law, kind: 'TORN', rehungOn: today }),
  forge: (found, today) => voidNotice(found, { by: zheng, today, because: 'FORGED', reason: '补录' }),
  object: (found, today) => raiseObjection(found, { by: li, today, anonymous: false, content: '有房', clues: [] }),
  visit: (found, today, law) =>
    recordHomeVisit(found, { by: li, today, law, visit: { ...aVisit(), visitedOn: today } }),
  answer: (found, today, law) => {
    const no = openObjections(found.objections)[0]?.no ?? 1;
    return answerObjection(found, { by: sun, today, law, no, result: 'DISMISSED', reasons: '不实', found: [] });
  },
  propose: (found, today, law) => proposeApproval(found, { by: sun, today, law }),
  submit: (found, today, law) => submitForDecision(found, { by: sun, today, law, calendar }),
  close: (found, today, law) => closeNotice(found, { by: li, today, law, calendar }),
  confirm: (found, today, law) => confirmCase(found, { by: zheng, today, law, calendar, awardId: 'a' }),
};
const names = Object.keys(acts);

/** Tried more often than the others, so that enough walks come to their end. */
const often = ['post', 'post', 'post', 'confirm', 'confirm', 'confirm', 'confirm'];

/** Walks: each pair is something tried, and how many days pass before the next. */
const paths = fc.array(fc.tuple(fc.constantFrom(...names, ...often), fc.constantFrom(0, 1, 3, 7, 8)), {
  minLength: 10,
  maxLength: 40,
});

describe('§14 ⑤ 任意路径', () => {
  it('从最后一次张贴（含受损后重新张贴）到确认，至少相隔 7 个整日，且没有未答复的异议', () => {
    let confirmed = 0;
    fc.assert(
      fc.property(paths, fc.constantFrom(...renotice), (path, law) => {
        let found = walk.proposed();
        let today = legalDate('2026-10-13');
        for (const [name, days] of path) {
          const answer = acts[name]?.(found, today, law);
          if (answer?.outcome === 'accepted') {
            if (answer.next.status === 'CONFIRMED') {
              confirmed += 1;
              const { notice } = found;
              expect(notice).not.toBeNull();
              expect(notice && daysBetween(notice.postedOn, today) - 1).toBeGreaterThanOrEqual(7);
              expect(openObjections(found.objections)).toEqual([]);
            }
            found = answer.next;
          }
          today = addDays(today, days);
        }
      }),
      // The same walks each time: how many of them end is told below.
      { numRuns: 400, seed: 20261013 },
    );
    // A property that nothing ever reaches proves nothing.
    expect(confirmed).toBeGreaterThan(10);
  });

  it('每一步都不改动原件：拒绝的什么也没改，接受的另成一件', () => {
    fc.assert(
      fc.property(paths, (path) => {
        let found = walk.proposed();
        let today = legalDate('2026-10-13');
        const [law] = renotice;
        for (const [name, days] of path) {
          const before = JSON.stringify(found);
          const answer = acts[name]?.(found, today, law);
          expect(JSON.stringify(found)).toBe(before);
          if (answer?.outcome === 'accepted') found = answer.next;
          today = addDays(today, days);
        }
      }),
      { numRuns: 60 },
    );
  });
});
