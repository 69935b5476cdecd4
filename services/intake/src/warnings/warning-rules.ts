import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import type { DataSource, EntityManager } from 'typeorm';
import { officeLaw } from '../office-parameters/office-law.js';
import type { Threshold, Thresholds, WarningLevel } from './domain/warning-days.js';

/** When limits warn, and which roles are told at each level. */
export interface WarningRules extends Thresholds {
  readonly escalateTo: Readonly<Record<WarningLevel, readonly string[]>>;
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
