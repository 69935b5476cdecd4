import { appendAudit, sees } from '@yimen/access';
import { inputRefused } from '@yimen/casework';
import { appendToOutbox, eventOf } from '@yimen/events';
import {
  type Answer,
  done,
  inTransaction,
  invalidInput,
  notFound,
  once,
  type Problem,
  problem,
  type RequestContext,
  refused,
} from '@yimen/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { type CrossBorderOffice, insertOffice } from './cross-border-office.store.js';

export type PublishOfficeInput = Omit<CrossBorderOffice, 'id'>;

/** Publishes the office for a division from a day on. Refuses a day that has passed, a link that is none, and a second of the same day. */
export async function publishCrossBorderOffice(
  ctx: RequestContext,
  input: PublishOfficeInput,
  key: string,
): Promise<Answer<{ officeId: string }>> {
  const { actor, today } = ctx;
  const unsound = inputRefused(input) ?? officeRefused(input, today);
  if (unsound !== null) return refused(unsound);
  const scope = await ctx.scopeOf('marriage.cross-border.publish');
  if (!sees(scope, { divisions: [input.division] })) return refused(notFound('input.division'));
  return inTransaction(ctx.db, (tx) =>
    once(tx, { actor, mutation: 'publishCrossBorderOffice', key, body: input }, async () => {
      const office = { ...input, id: uuidv7() };
      if (!(await insertOffice(tx, office, actor.sub))) return refused(alreadyPublished());
      const { id: officeId, division, effectiveFrom, documentNo } = office;
      const subject = { type: 'CrossBorderOffice', id: officeId };
      const action = 'marriage.cross-border.publish';
      await appendAudit(tx, { actor, action, legalDate: today, subject, division, details: { effectiveFrom } });
      const telling = { subjectVersion: 1, legalDate: today, division };
      const data = { officeId, division, effectiveFrom, documentNo };
      await appendToOutbox(tx, [eventOf('yimen.marriage.cross-border-office.published.v1', data, telling)]);
      return done({ officeId });
    }),
  );
}

const lengths = { name: 60, address: 200, telephone: 40, documentNo: 80 } as const;

function officeRefused(input: PublishOfficeInput, today: string): Problem | null {
  for (const [name, most] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    const { length } = input[name].trim();
    if (length >= 2 && length <= most) continue;
    return invalidInput({ code: 'TEXT_LENGTH', message: `请填写 2 至 ${most} 个字。`, field: `input.${name}` });
  }
  if (!URL.canParse(input.appointmentUrl) || new URL(input.appointmentUrl).protocol !== 'https:') {
    return invalidInput({
      code: 'URL_INVALID',
      message: '预约链接应为 https 开头的网址。',
      field: 'input.appointmentUrl',
    });
  }
  if (input.effectiveFrom >= today) return null;
  return invalidInput({ code: 'DATE_IN_PAST', message: '生效日不能早于今天。', field: 'input.effectiveFrom' });
}

function alreadyPublished(): Problem {
  return problem('MarriageCrossBorderOfficeAlreadyPublished', {
    code: 'CROSS_BORDER_OFFICE_ALREADY_PUBLISHED',
    message: '这个区划同一生效日已公布过办理机关；要更改的，请另定生效日。',
    field: 'input.effectiveFrom',
  });
}
