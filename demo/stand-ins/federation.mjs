// The disabled persons' federation (残联) outside: keeps the register of certificates, answers what it is asked, tells what changes.
import { marked } from '../people/certificates.mjs';
import { plusDays } from '../telling/calendar-days.mjs';
import { whoIs } from './who-is.mjs';

export const account = 'dept-dpf';
export const topic = 'yimen.disabled-persons-federation';

/**
 * What the federation answers to a question: what its register holds of the person whom the gateway shows it; null for silence.
 * @param {{ requestId: string, personId: string }} question
 * @param {{ graph?: { ask: Function }, today: string }} world
 */
export async function answerQuestion({ requestId, personId }, { graph, today }) {
  const name = await whoIs(graph, account, personId);
  if (name === null) return null;
  const held = marked[name] ?? null;
  if (held?.silent) return null;
  const certificate = held === null ? null : registered(held, today);
  return {
    type: `${topic}.certificate.answered.v1`,
    key: personId,
    version: 1,
    data: { requestId, personId, certificate },
  };
}

/** A certificate as the register says it on a day: issued years ago, valid for the days that the person is marked with. */
export function registered({ disabilities, validDays = 1_800 }, today) {
  const issuedOn = plusDays(today, -1_800);
  const days = { issuedOn, validTo: plusDays(today, validDays), effectiveOn: issuedOn };
  return { revision: 1, status: 'VALID', disabilities, renewing: false, ...days };
}

/** The federation changes something and tells: as a message for the event log. `certificate` as the register says it now. */
export const changed = (personId, certificate) => ({
  type: `${topic}.certificate.changed.v1`,
  key: personId,
  version: certificate.revision,
  data: { personId, ...certificate },
});
