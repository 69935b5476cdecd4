import { readFileSync } from 'node:fs';
import { benefitCatalogue, matrixParameters } from '@yimen/benefits';
import { type DatedParameter, type Law, type ParameterValue, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';

const files = [
  '../acceptance-place/domain/parameters/acceptance.yaml',
  '../forwarding/domain/parameters/forwarding.yaml',
  '../need-reports/domain/parameters/need-reports.yaml',
  '../outreach/domain/parameters/outreach.yaml',
  '../warnings/domain/parameters/warnings.yaml',
];

/** The ages of the law (民法典第十七条, 老年人权益保障法第二条) are nobody's to set. */
const notTheDistricts = ['outreach.age.adult', 'outreach.age.old'];

/** The parameters of the front office, with the nation's values: each matter's own file. */
const parameters: readonly DatedParameter[] = files.flatMap((file) =>
  parseParameterFile(readFileSync(new URL(file, import.meta.url), 'utf8'), file),
);

/** Services of the platform that decide themselves whether their benefit yields, by what districts publish with them. */
const decideThemselves = ['assistance', 'disability'];
const ownerOf = new Map(benefitCatalogue.benefits.map(({ code, owner }) => [code, owner]));
const decidedElsewhere = new Set(
  benefitCatalogue.pairs
    .filter(({ yields }) => decideThemselves.includes(ownerOf.get(yields) ?? ''))
    .flatMap(({ relation }) => (typeof relation === 'string' ? [] : [relation.parameter])),
);

/**
 * The cells of the exclusion matrix that are a district's to set here (domain §9, △). Not those in which a benefit yields whose service
 * decides that itself: what was published here it would not hear, and the two would say different things of one person. And not what
 * counts as income, which 低保 judges.
 */
const matrixCells = matrixParameters.filter(({ key, unit }) => unit.includes('|') && !decidedElsewhere.has(key));

/** Those that a district may set for itself. */
export const officeParameters = [...parameters.filter(({ key }) => !notTheDistricts.includes(key)), ...matrixCells];

/** What districts set for themselves, one's or everybody's; of a cell that its owner decides, what was once set here no longer counts. One statement. */
export async function publishedOfficeValues(
  db: DataSource | EntityManager,
  only: string | null = null,
): Promise<DatedParameter[]> {
  const rows: { key: string; division: string; from: LegalDate; value: ParameterValue; source: string }[] =
    await db.query(
      `SELECT key, division, effective_from::text AS "from", value, document_no AS source FROM office_parameter
        WHERE $1::text IS NULL OR division = $1`,
      [only],
    );
  return rows
    .filter(({ key }) => !decidedElsewhere.has(key))
    .map(({ key, division, ...value }) => ({ key, unit: '', division, values: [value] }));
}

/** The front office's parameters in a district: its own values beside the nation's. One statement. */
export async function officeLaw(db: DataSource | EntityManager, division: string): Promise<Law> {
  const own = await publishedOfficeValues(db, division);
  return { parameters: [...parameters, ...matrixCells, ...own], divisions: [division] };
}
