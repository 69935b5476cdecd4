// Somebody with a disability for a story: registered at the window as anybody's, with a number that nobody has.
import { setTimeout as pause } from 'node:timers/promises';
import { documents } from '../clients/documents.mjs';
import { identityNumber } from '../people/identity-number.mjs';

const clerk = 'clerk-li';
const search =
  'query ($number: String!) { persons(search: { identityNumber: $number }, first: 1) { edges { node { id } } } }';

/**
 * Registers somebody anew. The name says what the federation's register holds of them (people/certificates.mjs). `hukou` may be a
 * division of another province: a young platform may not know it yet, and is asked again until it does.
 * @returns {Promise<{ id: string, name: string, number: string }>}
 */
export async function newPerson(graph, { name, hukou, residence, birth = '1978-03-15', region = hukou.slice(0, 6) }) {
  for (let serial = 200; serial < 990; serial += 1) {
    const number = identityNumber({ region, birth, serial });
    const found = await graph.ask(clerk, search, { number });
    if (found.persons.edges.length > 0) continue;
    const input = { identityType: 'RESIDENT_ID', identityNumber: number, name, birthDate: birth };
    const places = { hukouDivision: hukou, residenceDivision: residence };
    const id = await registered(graph, { ...input, ...places }, `story-person-${number}`);
    if (id !== null) return { id, name, number };
  }
  throw new Error('stories were told too often on this platform: begin a fresh one');
}

/** Null when somebody else holds the number, out of this clerk's sight. */
async function registered(graph, input, key) {
  for (let tries = 0; ; tries += 1) {
    const { person, problems } = await graph.attempt(clerk, documents.registerPerson, input, `${key}-${tries}`);
    if (person) return person.id;
    const codes = problems.map(({ code }) => code);
    if (codes.includes('PERSON_ALREADY_REGISTERED')) return null;
    if (tries >= 120 || !codes.some((code) => code.includes('DIVISION')))
      throw new Error(`${input.name}: ${codes.join()}`);
    await pause(500);
  }
}

/** A visit of this person at the window, for these items: its ticket. */
export async function visitOf(graph, person, { items, street, reason, key }) {
  const input = { applicantId: person.id, subjectIds: [person.id], division: street, reason, channel: 'WINDOW', items };
  const { ticket } = await graph.act(clerk, documents.openIntake, input, `${key}-visit`);
  return ticket;
}

/** Asks again until the answer is as it must become; what comes from outside takes its moment, a long one on a busy machine. */
export async function until(ask, isSo, what) {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await ask();
    if (isSo(found)) return found;
    await pause(100);
  }
  throw new Error(`it never came: ${what}`);
}
