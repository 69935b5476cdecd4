import { accept, refuse } from '@yimen/casework/domain';
import { countOf, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { limitEnd, type Reckoning } from '../../subsistence-allowance/domain/time-limits.js';
import { dateRefused, type FalseStatementAnswer, handledBy, target } from './answer.js';
import type { FalseStatement } from './false-statement.js';
import { sanctionKeys } from './keys.js';

const sha256 = /^[0-9a-f]{64}$/;

/** 证据固化: by its digest, so that nobody can exchange it later. After the party was told, new evidence means telling it anew. */
export function fixEvidence(
  found: FalseStatement,
  { digests, by, today }: { digests: readonly string[]; by: string; today: LegalDate },
): FalseStatementAnswer {
  const step = target(found, 'fixEvidence');
  if ('refusal' in step) return refuse(step.refusal);
  if (digests.length === 0) return refuse({ because: 'EVIDENCE_MISSING' });
  if (!digests.every((digest) => sha256.test(digest))) return refuse({ because: 'EVIDENCE_DIGEST' });
  const known = new Set(found.evidence.map(({ digest }) => digest));
  if (new Set(digests).size < digests.length || digests.some((digest) => known.has(digest)))
    return refuse({ because: 'EVIDENCE_ALREADY_FIXED' });
  const evidence = [...found.evidence, ...digests.map((digest) => ({ digest, fixedOn: today, by }))];
  const anew = { informedOn: null, defenceUntil: null, heard: null };
  const next = { ...handledBy(found, by, 'fixEvidence'), ...anew, evidence, status: step.to };
  return accept(next, { type: 'evidence-fixed', pieces: digests.length });
}

/**
 * 告知: the facts, the reasons, the law and the right to state one's case, before any decision (行政处罚法第四十四条). The days for
 * the defence run from the day after.
 */
export function inform(
  found: FalseStatement,
  { by, today, facts, reckoning }: { by: string; today: LegalDate; facts: string; reckoning: Reckoning },
): FalseStatementAnswer {
  const step = target(found, 'inform');
  if ('refusal' in step) return refuse(step.refusal);
  if (facts.trim() === '') return refuse({ because: 'FALSE_STATEMENT_TEXT_MISSING', field: 'facts' });
  const limit = parameterOn(reckoning.law, sanctionKeys.defence, today);
  if (!limit.ok) return refuse({ because: 'PARAMETER_NOT_IN_FORCE', key: sanctionKeys.defence, on: today });
  const end = limitEnd(reckoning.calendar, today, countOf(limit), 'WORKING_DAY');
  const defenceUntil = end.ok ? end.date : end.provisionalDate;
  const next = { ...handledBy(found, by, 'inform'), informedOn: today, defenceUntil, status: step.to };
  return accept(next, { type: 'informed' });
}

/** 陈述申辩: what the party said, or that it wished to say nothing; within the days or after them, never before it was told. */
export function hear(
  found: FalseStatement,
  { by, today, heardOn, answered }: { by: string; today: LegalDate; heardOn: LegalDate; answered: boolean },
): FalseStatementAnswer {
  const step = target(found, 'hear');
  if ('refusal' in step) return refuse(step.refusal);
  // Silence is no answer before the days are over.
  if (!answered && today <= (found.defenceUntil ?? today)) return refuse({ because: 'DEFENCE_NOT_HEARD' });
  const dated = dateRefused('heardOn', heardOn, found.informedOn ?? today, today);
  if (dated !== null) return refuse(dated);
  const next = { ...handledBy(found, by, 'hear'), heard: { on: heardOn, answered }, status: step.to };
  return accept(next, { type: 'heard', answered });
}

/** The days for the defence are over and nobody came: the case goes on. Null while they run. */
export function defenceLapsed(found: FalseStatement, today: LegalDate): FalseStatementAnswer | null {
  const step = target(found, 'hear');
  if ('refusal' in step || found.defenceUntil === null || today <= found.defenceUntil) return null;
  return accept(
    { ...found, heard: { on: today, answered: false }, status: step.to },
    { type: 'heard', answered: false },
  );
}
