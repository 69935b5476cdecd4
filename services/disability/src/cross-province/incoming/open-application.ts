import { pathsOn, personCopies } from '@yimen/access';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { handIn } from '../../application/apply/hand-in.js';
import { readCases } from '../../application/case.store.js';
import { commitCases } from '../../application/commit-cases.js';
import { acceptCase } from '../../application/domain/index.js';
import { lawBook } from '../../standards/law-book.js';
import type { Pushed, Receiving } from './pushed.js';

type NotOpened = { readonly outcome: 'REFUSED' | 'NOT_OURS'; readonly reasonCode: string };

/** The street in which somebody is registered, when it is one of ours and they live; else why it is not ours to determine. */
export async function homeStreet(
  tx: EntityManager,
  personId: string,
  { today, regionRoot }: Receiving,
): Promise<string | NotOpened> {
  const person = (await personCopies(tx, [personId])).get(personId);
  if (person === undefined) return { outcome: 'NOT_OURS', reasonCode: 'PERSON_UNKNOWN' };
  if (person.lifeStatus === 'DEAD' || person.lifeStatus === 'DECLARED_DEAD')
    return { outcome: 'REFUSED', reasonCode: 'HOLDER_DEAD' };
  const home = person.hukouDivision;
  const path = home === null ? [] : ((await pathsOn(tx, [home], today)).get(home) ?? []);
  if (!path.includes(regionRoot)) return { outcome: 'NOT_OURS', reasonCode: 'HUKOU_ELSEWHERE' };
  const rows: { code: string }[] = await tx.query(
    `SELECT code FROM division_copy WHERE code = ANY ($1::text[]) AND level = 'TOWNSHIP' LIMIT 1`,
    [path],
  );
  return rows[0]?.code ?? regionRoot;
}

/** The window of the other province stands in for the street's clerk: it has looked at the materials. */
const theirWindow = { id: 'other-province', roles: ['street-clerk'] } as const;

/** Opens and accepts the application here: its month is that of the handing in, its limit runs from today. Refused by the same rules as any. */
export async function openApplication(
  tx: EntityManager,
  { requestId, personId, allowance }: Pushed,
  { division, appliedOn }: { readonly division: string; readonly appliedOn: LegalDate },
  { today, now, cause, actor }: Receiving,
): Promise<{ readonly caseId: string } | NotOpened> {
  const doer = { actor, role: 'service' };
  const moment = { today, now };
  const handed = {
    allowance,
    personId,
    division,
    appliedOn,
    intakeId: requestId,
    applicantId: personId,
    onBehalf: null,
  };
  const careEvidence = '外省受理窗口已查看照护需求材料';
  const asked = await handIn(
    tx,
    { ...handed, by: theirWindow, careEvidence, crossProvince: true },
    { doer, moment, cause },
  );
  if (asked.outcome === 'refused') return { outcome: 'REFUSED', reasonCode: asked.refusal.because };
  const stored = (await readCases(tx, [asked.next.id], true)).get(asked.next.id);
  if (stored === undefined) throw new Error('the application that was opened is gone');
  const accepted = acceptCase(stored.case, {
    by: theirWindow,
    today,
    ...(await lawBook.reckoningOf(tx, division, today)),
  });
  if (accepted.outcome === 'refused')
    throw new Error(`an application of another province cannot be accepted: ${accepted.refusal.because}`);
  await commitCases(
    tx,
    [{ before: stored, next: accepted.next, facts: accepted.facts, action: 'accept', doer, cause }],
    moment,
  );
  return { caseId: asked.next.id };
}
