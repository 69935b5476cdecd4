import { pathsOn } from '@yimen/access';
import type { Law } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { nationalParameters } from './national-law.js';

/** The law of several places at once: one statement, however many. The tree is that of the day. */
export async function lawsOf(
  tx: EntityManager,
  divisions: readonly string[],
  on: LegalDate,
): Promise<(division: string) => Law> {
  const paths = await pathsOn(tx, [...new Set(divisions)], on);
  return (division) => ({ divisions: paths.get(division) ?? [division], parameters: nationalParameters });
}
