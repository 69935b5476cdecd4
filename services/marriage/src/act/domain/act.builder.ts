import { legalDate } from '@yimen/standards';
import type { Act, ActKind } from './act.js';

/** Acts as tests write them: numbered in the order in which they are made, recorded on the day from which they count. */
export function aRegister() {
  const acts: Act[] = [];
  const add = (kind: ActKind, parties: Act['parties'], effectiveOn: string, more: Partial<Act> = {}): Act => {
    const seq = acts.length + 1;
    const day = legalDate(effectiveOn);
    const fixed = { about: null, personId: null, recordedOn: day, source: 'LOCAL' as const };
    const act: Act = { id: `act-${seq}`, seq, kind, parties, effectiveOn: day, ...fixed, ...more };
    acts.push(act);
    return act;
  };
  const about = (of: Act, kind: ActKind, effectiveOn: string, more: Partial<Act> = {}): Act =>
    add(kind, of.parties, effectiveOn, { about: of.id, ...more });
  return { acts, add, about };
}
