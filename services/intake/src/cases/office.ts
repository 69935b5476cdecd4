import type { LegalDate } from '@yimen/standards';
import type { ServiceTools } from '@yimen/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { workingCalendar } from '../calendar/working-calendar.js';
import { warningRules } from '../warnings/warning-rules.js';
import type { Office } from './domain/desk.js';

/** What cases are put on desks by: the day, the working days, the district's thresholds. Two statements. */
export type OpenOffice = (db: DataSource | EntityManager) => Promise<Office>;

/** The office of the district that this platform serves. */
export function officeOf({ clock, config }: Pick<ServiceTools, 'clock' | 'config'>): OpenOffice {
  return (db) => officeOn(db, config.regionRoot, clock.today());
}

/** The office of a district on a day. */
export async function officeOn(db: DataSource | EntityManager, district: string, today: LegalDate): Promise<Office> {
  const thresholds = await warningRules(db, district, today);
  return { today, calendar: await workingCalendar(db), thresholds };
}
