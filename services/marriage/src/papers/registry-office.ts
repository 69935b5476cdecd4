import { officeNames } from '@yimen/casework';
import { type PaperRemedy, remedyBy } from '@yimen/casework/domain';
import type { LegalDate } from '@yimen/standards';
import type { EntityManager } from 'typeorm';
import { nationalParameters } from '../standards/national-law.js';
import { remedyKeys } from './domain/index.js';

/** How the registry of a division signs what it writes. */
export type RegistryOffice = { readonly authority: string; readonly remedy: PaperRemedy | null };

/**
 * The bureau that stands for the registry of a division, and the remedies against what it decides that day; without remedies where
 * no parameter is in force.
 */
export async function registryOffice(tx: EntityManager, division: string, on: LegalDate): Promise<RegistryOffice> {
  const { bureau, reconsiderationAuthority, court } = await officeNames(tx, division, on);
  const open = remedyBy({ divisions: [division], parameters: nationalParameters }, remedyKeys, on);
  const remedy = 'because' in open ? null : { ...open, reconsiderationAuthority, court };
  return { authority: bureau, remedy };
}
