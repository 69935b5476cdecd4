import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { reckoningsOf } from '../../standards/law-book.js';
import { type Change, commitChanges, type Moment, systemDoer } from '../commit-changes.js';
import type { CaseAction, Reckoning, SubsistenceCase, SubsistenceFact } from '../domain/index.js';
import { readCases } from '../subsistence-case.read.js';

/** What the calendar or an event makes of a case: what it becomes and what has happened; null when nothing is to be done. */
export type SystemDecision = { next: SubsistenceCase; facts: readonly SubsistenceFact[] } | null;

export type SystemStep = {
  readonly action: CaseAction | 'reckonDeadlines' | 'stopChecks' | 'lateDelivery';
  readonly moment: Moment;
  readonly reasonCode: string;
  readonly cause?: Change['cause'];
  readonly decide: (found: SubsistenceCase, reckoning: Reckoning, today: LegalDate) => SystemDecision;
};

/** Decides the step for each of these cases and writes all of them by the same few statements; answers how many it changed. */
export async function takeSystemStep(tx: EntityManager, ids: readonly string[], step: SystemStep): Promise<number> {
  const { action, moment, reasonCode, cause, decide } = step;
  const cases = [...(await readCases(tx, ids, true)).values()];
  const reckoning = await reckoningsOf(
    tx,
    cases.map((found) => found.case.division),
    moment.today,
  );
  const changes = cases.flatMap((before): Change[] => {
    const decided = decide(before.case, reckoning(before.case.division), moment.today);
    if (decided === null) return [];
    const written = { action, reasonCode, papers: before.papers, doer: systemDoer(action) };
    return [{ ...written, ...decided, before, ...(cause === undefined ? {} : { cause }) }];
  });
  await commitChanges(tx, changes, moment);
  return changes.length;
}
