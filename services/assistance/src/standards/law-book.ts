import { pathsOn, workingCalendarCopy } from '@yimen/access';
import type { DatedParameter, Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type EntityManager, In } from 'typeorm';
import type { Reckoning } from '../subsistence-allowance/domain/index.js';
import { DistrictParameterRow } from './district-parameter.row.js';
import { nationalParameters } from './national-law.js';

/** The law of several places at once: two statements, however many. The tree is that of the day. */
async function lawsOf(tx: EntityManager, divisions: readonly string[], on: LegalDate): Promise<(of: string) => Law> {
  const paths = await pathsOn(tx, [...new Set(divisions)], on);
  const codes = [...new Set([...divisions, ...[...paths.values()].flat()])];
  const rows = await tx.find(DistrictParameterRow, {
    where: { division: In(codes) },
    order: { key: 'ASC', division: 'ASC', effectiveFrom: 'ASC' },
  });
  const parameters = [...nationalParameters, ...rows.map(toParameter)];
  return (division) => ({ divisions: paths.get(division) ?? [division], parameters });
}

/** The same with the published working days: one statement more. */
export async function reckoningsOf(
  tx: EntityManager,
  divisions: readonly string[],
  on: LegalDate,
): Promise<(division: string) => Reckoning> {
  const laws = await lawsOf(tx, divisions, on);
  const calendar = await workingCalendarCopy(tx);
  return (division) => ({ law: laws(division), calendar });
}

/**
 * What a case of this place is reckoned by: the nation's parameters and what the divisions above it published, with all their
 * history, so that the day which decides may be any; and the published working days.
 */
export async function reckoningOf(tx: EntityManager, division: string, on: LegalDate): Promise<Reckoning> {
  return (await reckoningsOf(tx, [division], on))(division);
}

/** The law alone. */
export async function lawOf(tx: EntityManager, division: string, on: LegalDate): Promise<Law> {
  return (await lawsOf(tx, [division], on))(division);
}

function toParameter({ key, unit, division, value, effectiveFrom, documentNo }: DistrictParameterRow): DatedParameter {
  return { key, unit, division, values: [{ from: effectiveFrom, value, source: documentNo }] };
}
