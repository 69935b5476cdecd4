import type { DatedParameter, Law } from '@yimen/policy';
import { type EntityManager, In } from 'typeorm';
import { DistrictParameterRow } from './district-parameter.row.js';
import { nationalParameters } from './national-law.js';

/**
 * The law that applies in a place: the nation's parameters and what the divisions above it published, with all their
 * history, so that the day which decides may be any. `divisions` is nearest first, as the tree stood.
 */
export async function lawOf(tx: EntityManager, divisions: readonly string[]): Promise<Law> {
  const rows = await tx.find(DistrictParameterRow, {
    where: { division: In([...divisions]) },
    order: { key: 'ASC', division: 'ASC', effectiveFrom: 'ASC' },
  });
  return { divisions, parameters: [...nationalParameters, ...rows.map(toParameter)] };
}

function toParameter({ key, unit, division, value, effectiveFrom, documentNo }: DistrictParameterRow): DatedParameter {
  return { key, unit, division, values: [{ from: effectiveFrom, value, source: documentNo }] };
}
