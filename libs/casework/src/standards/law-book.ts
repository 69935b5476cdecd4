import { readFileSync } from 'node:fs';
import { pathsOn, workingCalendarCopy } from '@yimen/access';
import { type DatedParameter, type Law, type ParameterValue, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import type { Reckoning } from '../domain/index.js';

/** The nation's parameters of a service, which ship with the rules they belong to: read once, when the service begins. */
export function readNationalLaw(files: readonly URL[]): readonly DatedParameter[] {
  return files.flatMap((file) =>
    parseParameterFile(readFileSync(file, 'utf8'), file.pathname.split('/').at(-1) ?? file.pathname),
  );
}

/**
 * What a place is judged by: the nation's parameters and what the divisions above it published, with all their history, so that the
 * day which decides may be any. The tree is that of the day.
 */
export type LawBook = {
  readonly national: readonly DatedParameter[];
  /** The law of several places at once: two statements, however many. */
  lawsOf(tx: EntityManager, divisions: readonly string[], on: LegalDate): Promise<(division: string) => Law>;
  lawOf(tx: EntityManager, division: string, on: LegalDate): Promise<Law>;
  /** The same with the published working days: one statement more. */
  reckoningsOf(
    tx: EntityManager,
    divisions: readonly string[],
    on: LegalDate,
  ): Promise<(division: string) => Reckoning>;
  reckoningOf(tx: EntityManager, division: string, on: LegalDate): Promise<Reckoning>;
};

/** The law book of a service: its nation's parameters over its table of what districts published. */
export function openLawBook(national: readonly DatedParameter[]): LawBook {
  const lawsOf: LawBook['lawsOf'] = async (tx, divisions, on) => {
    const paths = await pathsOn(tx, [...new Set(divisions)], on);
    const codes = [...new Set([...divisions, ...[...paths.values()].flat()])];
    const parameters = [...national, ...(await publishedIn(tx, codes))];
    return (division) => ({ divisions: paths.get(division) ?? [division], parameters });
  };
  const reckoningsOf: LawBook['reckoningsOf'] = async (tx, divisions, on) => {
    const laws = await lawsOf(tx, divisions, on);
    const calendar = await workingCalendarCopy(tx);
    return (division) => ({ law: laws(division), calendar });
  };
  return {
    national,
    lawsOf,
    reckoningsOf,
    lawOf: async (tx, division, on) => (await lawsOf(tx, [division], on))(division),
    reckoningOf: async (tx, division, on) => (await reckoningsOf(tx, [division], on))(division),
  };
}

type Row = {
  readonly key: string;
  readonly division: string;
  readonly value: ParameterValue;
  readonly unit: string;
  readonly from: LegalDate;
  readonly source: string;
};

async function publishedIn(tx: EntityManager, codes: readonly string[]): Promise<DatedParameter[]> {
  const rows: Row[] = await tx.query(
    `SELECT key, division, value, unit, to_char(effective_from, 'YYYY-MM-DD') AS "from", document_no AS source
       FROM district_parameter WHERE division = ANY ($1::text[]) ORDER BY key, division, effective_from`,
    [codes],
  );
  return rows.map(({ key, unit, division, from, value, source }) => ({
    ...{ key, unit, division },
    values: [{ from, value, source }],
  }));
}
