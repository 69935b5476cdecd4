// One question of a check, answered. Timeouts and refusals are answers too, and silence is what a source does that is down.
import { holdings, isSilentAbout, keepsAnything, sources } from './sources.mjs';

const person = 'query ($id: ID!) { person(id: $id) { name identityNumber } }';

/**
 * @param {{ source: string, personIds: readonly string[], checkId: string, caseId: string, asOf: string }} question
 * @param {{ behaviour: Record<string, string>, graph?: { ask: Function } }} world `behaviour`: source -> SILENT | NO_DATA | REFUSED
 * @returns {Promise<object | null>} the data of the answer; null for silence
 */
export async function answer(question, { behaviour, graph }) {
  const { source, personIds, checkId, caseId, asOf } = question;
  const manner = behaviour[source] ?? 'OK';
  if (manner === 'SILENT') return null;
  const about = { checkId, caseId, source };
  if (manner !== 'OK') return { ...about, status: manner, items: [], dataDate: null };
  const people = await Promise.all(personIds.map((personId) => readBack(source, personId, graph)));
  if (people.some((person) => isSilentAbout(source, person))) return null;
  const items = people.flatMap((person, at) =>
    holdings(source, person).map((item) => ({ personId: personIds[at], ...item })),
  );
  return { ...about, status: 'OK', items, dataDate: asOf };
}

/** Who it is, as the gateway shows them to the source; null when it shows nobody, or the source holds nothing of anybody. */
async function readBack(source, personId, graph) {
  const account = sources[source];
  if (account === null || account === undefined || graph === undefined || !keepsAnything(source)) return null;
  const read = await graph.ask(account, person, { id: personId });
  return read.person;
}

/** `BANK=SILENT,TAX=REFUSED`: how the sources behave; a source that is not named answers. */
export function behaviourOf(text = '') {
  const manners = new Set(['SILENT', 'NO_DATA', 'REFUSED', 'OK']);
  const pairs = text.split(',').filter((each) => each !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [source, manner = 'SILENT'] = pair.split('=');
      if (!(source in sources) || !manners.has(manner)) throw new Error(`STAND_INS: ${pair} is not SOURCE=MANNER`);
      return [source, manner];
    }),
  );
}
