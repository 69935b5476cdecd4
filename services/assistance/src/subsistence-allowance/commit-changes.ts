import type { Doer, Moment } from '@yimen/casework';
import { commitSteps } from '@yimen/casework';
import type { Telling } from '@yimen/events';
import type { EntityManager } from 'typeorm';
import { type AwardBasis, insertAwards, type NewAward } from '../award/award.write.js';
import { entitlementsOfBasis } from '../award/entitlements.js';
import { type FactVersions, nextFactVersions } from '../award/fact-versions.js';
import { type SinglesBeside, singlesBeside } from '../award/singles-beside.js';
import { factsGranted } from '../award/tell-grant.js';
import { endedBy, lapseConsents } from '../household-check/lapse-consents.js';
import { keys, type SubsistenceCase, type SubsistenceFact } from './domain/index.js';
import { publishFact } from './publish-facts.js';
import { withWork, workOf } from './publish-work.js';
import type { CasePapers, StoredCase } from './subsistence-case.content.js';
import { insertCase, updateCases } from './subsistence-case.write.js';

export { type Doer, type Moment, systemDoer } from '@yimen/casework';

/** One step of one case, decided and not yet written. */
export type Change = {
  readonly before: StoredCase | null;
  readonly next: SubsistenceCase;
  readonly papers: CasePapers;
  readonly facts: readonly SubsistenceFact[];
  readonly action: string;
  readonly doer: Doer;
  readonly reasonCode?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  /** With the grant of an award: what its amount was computed from. */
  readonly basis?: AwardBasis;
  readonly cause?: Pick<Telling, 'causationId' | 'correlationId' | 'traceparent'>;
};

/**
 * Writes decided steps, one or a thousand, by the same few statements: cases, history, awards, audit, and the events that
 * tell of them, all in the caller's transaction. @throws {StaleVersion}
 */
export async function commitChanges(tx: EntityManager, changes: readonly Change[], moment: Moment): Promise<void> {
  const steps = changes.map((change) => ({ change, stored: storedAfter(change) }));
  await commitSteps<Step, Told>(tx, steps, {
    rows: writeRows,
    history: ({ change, stored }) => historyOf(change, stored, moment),
    audit: ({ change, stored }) => auditOf(change, stored, moment),
    events: async (_, written, told) => {
      const ended = written
        .filter(({ change, stored }) => endedBy(change.before, stored))
        .map(({ change, stored }) => ({ stored, telling: tellingOf(change, stored, moment) }));
      return [
        ...written.flatMap(({ change, stored }) => eventsOf(change, stored, { moment, ...told })),
        ...(await lapseConsents(tx, ended)),
      ];
    },
  });
}

type Step = { readonly change: Change; readonly stored: StoredCase };
/** What the events tell beside the steps: the versions of the facts about people, and who is a single beside a household. */
type Told = { readonly versions: FactVersions; readonly beside: SinglesBeside };

async function writeRows(tx: EntityManager, steps: readonly Step[]): Promise<Told> {
  for (const { change, stored } of steps) if (change.before === null) await insertCase(tx, writingOf(stored));
  const changed = steps.flatMap(({ change, stored }) => (change.before === null ? [] : [writingOf(stored)]));
  if (changed.length > 0) await updateCases(tx, changed);
  const granted = steps.flatMap(({ change, stored }) => awardsOf(change, stored));
  await insertAwards(tx, granted);
  const versions = await nextFactVersions(tx, granted.flatMap(factsGranted));
  const singles = granted.flatMap(({ award, basis }) => (basis.single === undefined ? [] : [award]));
  return { versions, beside: await singlesBeside(tx, singles) };
}

/** How something is told that a case's end brings with it. */
function tellingOf({ cause }: Change, { case: next }: StoredCase, { today }: Moment) {
  return { correlationId: next.intakeId, ...cause, legalDate: today, division: next.division };
}

function storedAfter({ before, next, papers }: Change): StoredCase {
  return { case: next, papers, version: (before?.version ?? 0) + 1 };
}

function writingOf({ case: next, papers, version }: StoredCase) {
  return { next, papers, version };
}

function historyOf({ action, doer, reasonCode, details }: Change, { case: next, version }: StoredCase, moment: Moment) {
  return {
    caseId: next.id,
    version,
    at: moment.now,
    legalDate: moment.today,
    action,
    status: next.status,
    actor: doer.actor,
    role: doer.role,
    reasonCode: reasonCode ?? null,
    ruleVersion: next.ruleVersion,
    details: details ?? {},
  };
}

function auditOf({ action, doer }: Change, { case: next, version }: StoredCase, { today }: Moment) {
  return {
    actor: doer.actor,
    action: `assistance.case.${action}`,
    legalDate: today,
    subject: { type: 'SubsistenceCase', id: next.id },
    division: next.division,
    details: { number: next.number, status: next.status, version, role: doer.role },
  };
}

function awardsOf({ facts, basis }: Change, { case: next }: StoredCase): NewAward[] {
  const { id: caseId, division } = next;
  const standard = next.decision?.determination.parameters.findLast(({ name }) => name === keys.standard);
  const granted = { caseId, division, source: standard?.source ?? next.ruleVersion };
  return facts.flatMap((fact) =>
    fact.type === 'award-granted' && basis !== undefined
      ? [{ ...granted, award: fact.award, basis, entitled: entitlementsOfBasis(basis, fact.on) }]
      : [],
  );
}

type ToldWith = Told & { readonly moment: Moment };

function eventsOf({ before, facts, doer, basis, cause }: Change, next: StoredCase, { moment, ...how }: ToldWith) {
  const { today } = moment;
  const of = basis === undefined ? {} : { basis };
  const told = { before: before?.case ?? null, role: doer.role, next, today, ...of, ...how };
  return facts
    .flatMap((fact) => publishFact(fact, { ...told, cause: { correlationId: next.case.intakeId, ...cause } }))
    .map((event) => withWork(event, () => workOf(next.case, doer)));
}
