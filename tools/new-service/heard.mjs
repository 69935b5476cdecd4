// What a stamped house hears from its first day (its copies of persons, the tree, posts, items, the calendar), and the words with which
// each contract says so: `npm run generate` refuses a contract that does not name who listens.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By contract what the new service does with it. */
export const heardFromTheFirstDay = {
  'yimen.intake.calendar.published.v1': 'keeps its copy of the working calendar',
  'yimen.intake.item.published.v1': 'keeps its copy: which items are open',
  'yimen.intake.officer.appointed.v1': 'keeps its copy: who acts where',
  'yimen.intake.officer.post-ended.v1': 'keeps its copy: who acts where',
  'yimen.place-names.division-chunk.published.v1': 'keeps its copy of the tree',
  'yimen.place-names.division.changed.v1': 'keeps its copy of the tree',
  'yimen.residents.person.changed.v1': 'keeps its copy of the person',
  'yimen.residents.person.registered.v1': 'keeps its copy of the person',
};

/**
 * Names the service as a listener in the contracts that it hears; one that names it already is left as it is.
 * @param {string} folder of the contracts
 * @param {string} service
 * @returns {string[]} the files written
 */
export function nameListener(folder, service) {
  return Object.entries(heardFromTheFirstDay).flatMap(([type, does]) => {
    const file = join(folder, `${type}.json`);
    const contract = JSON.parse(readFileSync(file, 'utf8'));
    const { consumers } = contract['x-yimen'];
    if (consumers.some((each) => each.service === service)) return [];
    consumers.push({ service, does });
    writeFileSync(file, `${JSON.stringify(contract, null, 2)}\n`);
    return [file];
  });
}
