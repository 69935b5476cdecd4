// Who somebody is, as the gateway shows them to an outside body. The right to read arrives by the same event as the question: a moment
// later than it may be asked.
import { setTimeout as pause } from 'node:timers/promises';

const who = 'query ($id: ID!) { person(id: $id) { name } }';
const patience = 200;

/** @returns {Promise<string | null>} the name; null when the gateway shows nobody, or there is no gateway to ask */
export async function whoIs(graph, account, personId, wait = 100) {
  for (let tries = 1; graph !== undefined && tries <= patience; tries += 1) {
    const { person } = await graph.ask(account, who, { id: personId });
    if (person !== null) return person.name;
    await pause(wait);
  }
  return null;
}
