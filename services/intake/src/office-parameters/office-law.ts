import { readFileSync } from 'node:fs';
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

/** Those that a district may set for itself. */
export const officeParameters = parameters.filter(({ key }) => !notTheDistricts.includes(key));

/** The front office's parameters in a district: its own values beside the nation's. One statement. */
export async function officeLaw(db: DataSource | EntityManager, division: string): Promise<Law> {
  const rows: { key: string; from: LegalDate; value: ParameterValue; source: string }[] = await db.query(
    `SELECT key, effective_from::text AS "from", value, document_no AS source FROM office_parameter WHERE division = $1`,
    [division],
  );
  const own = rows.map(({ key, ...value }) => ({ key, unit: '', division, values: [value] }));
  return { parameters: [...parameters, ...own], divisions: [division] };
}
