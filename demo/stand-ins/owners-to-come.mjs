// Owners that are not built yet, outside: whoever decides 特困, 孤儿, 事实无人抚养儿童, 失能老年人护理补贴 and 工伤保险生活护理费 keeps a register of
// its own and tells what changes in it, by the contracts that the real owners will tell (libs/events/src/contracts).
import { tell } from './tell.mjs';

/** What can be told: on whose topic, the name of its id, what its beginning is called, what a change of it is called (none: begun anew). */
export const supports = {
  DESTITUTE: { type: 'yimen.assistance.destitute-support', id: 'supportId', begins: 'confirmed' },
  ORPHAN: {
    ...{ type: 'yimen.child-welfare.orphan', id: 'recognitionId', begins: 'recognized' },
    usual: { category: 'AT_HOME' },
  },
  DE_FACTO: {
    ...{ type: 'yimen.child-welfare.de-facto-unattended', id: 'recognitionId', begins: 'recognized' },
    usual: { mode: 'FULL' },
  },
  ELDER_CARE: {
    ...{ type: 'yimen.elderly-care.care-subsidy', id: 'subsidyId', begins: 'granted', changes: 'changed' },
    usual: { monthlyAmount: '200.00' },
  },
  WORK_INJURY_CARE: { type: 'yimen.human-resources.work-injury-care', id: 'feeId', begins: 'granted' },
};

/** The support begins: as a message for the event log. `more`: what its contract asks beside (an amount, a mode). */
export function begun({ kind, id, personId, version = 1 }, { from, ...more }) {
  const { begins, usual } = of(kind);
  return message({ kind, id, personId, version }, begins, { from, ...usual, ...more });
}

/** It goes on otherwise from a day: another amount, another mode. */
export function changed({ kind, id, personId, version = 2 }, { from, ...more }) {
  const { begins, changes, usual } = of(kind);
  const why = changes === undefined ? {} : { reasonCode: 'STANDARD_PUBLISHED' };
  return message({ kind, id, personId, version }, changes ?? begins, { from, ...usual, ...why, ...more });
}

/** It ends; `endsAt` is its last day. */
export function ended({ kind, id, personId, version = 2 }, { endsAt, reasonCode = 'REASSESSED' }) {
  return message({ kind, id, personId, version }, 'ended', { endsAt, reasonCode });
}

function of(kind) {
  const found = supports[kind];
  if (found === undefined) throw new Error(`${kind} is none of ${Object.keys(supports).join(', ')}`);
  return found;
}

function message({ kind, id, personId, version }, turn, said) {
  const { type, id: named } = of(kind);
  return { type: `${type}.${turn}.v1`, key: personId, version, data: { personId, [named]: id, ...said, version } };
}

/**
 * The register of such an owner: it remembers how often it spoke of each support, so that whoever tells a story need not.
 * @param {{ tell: Function }} events
 */
export function register(events) {
  const spoken = new Map();
  const say = (make) => async (support, said, today) => {
    const version = (spoken.get(support.id) ?? 0) + 1;
    spoken.set(support.id, version);
    const told = make({ ...support, version }, said);
    await tell(events, told, { today });
    return told;
  };
  return {
    /** `support`: { kind, id, personId }; `said`: what begins, changes, ends; `today`: the legal day of the word. Answer the message. */
    begin: say(begun),
    change: say(changed),
    end: say(ended),
    /** Says again what it said: whoever hears it twice has heard it once. */
    repeat: (told, today) => tell(events, told, { today }),
  };
}
