import { readFileSync } from 'node:fs';
import { type DatedParameter, type Law, type ParameterValue, parameterOn, parseParameterFile } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { acceptanceParameters } from '../acceptance-place/local-rules.js';
import type { Threshold, Thresholds, WarningLevel } from './domain/warning-days.js';

const file = new URL('./domain/parameters/warnings.yaml', import.meta.url);

/** The parameters of the front office that a district may set for itself, with the nation's values: when limits warn, where is accepted. */
export const officeParameters: readonly DatedParameter[] = [
  ...parseParameterFile(readFileSync(file, 'utf8'), 'warnings.yaml'),
  ...acceptanceParameters,
];

/** When limits warn, and which roles are told at each level. */
export interface WarningRules extends Thresholds {
  readonly escalateTo: Readonly<Record<WarningLevel, readonly string[]>>;
}

/** The front office's parameters in a district: its own values beside the nation's. One statement. */
export async function officeLaw(db: DataSource | EntityManager, division: string): Promise<Law> {
  const rows: { key: string; from: LegalDate; value: ParameterValue; source: string }[] = await db.query(
    `SELECT key, effective_from::text AS "from", value, document_no AS source FROM office_parameter WHERE division = $1`,
    [division],
  );
  const own = rows.map(({ key, ...value }) => ({ key, unit: '', division, values: [value] }));
  return { parameters: [...officeParameters, ...own], divisions: [division] };
}

/** The rules of warning in a district on a day: its own values where it has published some, else the nation's. */
export async function warningRules(
  db: DataSource | EntityManager,
  division: string,
  on: LegalDate,
): Promise<WarningRules> {
  return rulesOf(await officeLaw(db, division), on);
}

/** The same from a law at hand. A parameter without a value warns of nothing: a limit is never shorter for want of one. */
export function rulesOf(law: Law, on: LegalDate): WarningRules {
  const value = (key: string) => {
    const found = parameterOn(law, `warning.${key}`, on);
    return found.ok ? found.value : null;
  };
  const threshold = (level: string): Threshold => ({
    shareUsed: Number(value(`${level}.shareUsed`) ?? 100),
    daysLeft: Number(value(`${level}.daysLeft`) ?? 0),
  });
  const roles = (level: string): string[] => {
    const named = value(`escalate.${level}`);
    return Array.isArray(named) ? named.map(String) : [];
  };
  return {
    yellow: threshold('yellow'),
    red: threshold('red'),
    escalateTo: { YELLOW: roles('yellow'), RED: roles('red'), OVERDUE: roles('overdue') },
  };
}
