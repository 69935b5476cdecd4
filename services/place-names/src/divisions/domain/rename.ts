import { addDays, type LegalDate } from '@yimen/standards';
import { accept, type Decision, refuse } from './decision.js';
import type { Division } from './division.js';
import { type NameScope, placeName } from './names.js';
import { type ChangeOrder, complaintAbout } from './order.js';

export interface RenameOrder extends ChangeOrder {
  readonly name: string;
}

export interface RenameSurroundings {
  readonly today: LegalDate;
  readonly scope: NameScope;
  /** Who has the new name inside the scope, if anybody. */
  readonly namesake: Division | null;
}

/** Renames a division: the code stays (行政区划代码管理办法: 改名沿用原码), the former name keeps its days. */
export function rename(found: Division, order: RenameOrder, around: RenameSurroundings): Decision {
  if (found.validTo !== null) return refuse({ because: 'already-abolished', division: found });
  const complaint = complaintAbout(order, addDays(found.nameSince, 1), around.today, false);
  if (complaint) return refuse(complaint);
  const name = placeName(order.name);
  if (name === null) return refuse({ because: 'name-unfit' });
  if (name === found.name) return refuse({ because: 'name-unchanged' });
  if (around.namesake) return refuse({ because: 'name-taken', by: around.namesake, scope: around.scope.said });
  return accept({
    kind: 'renamed',
    division: { ...found, name, nameSince: order.on, version: found.version + 1 },
    formerName: found.name,
    formerSince: found.nameSince,
  });
}
