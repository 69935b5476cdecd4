// The department's own register of whom it helps, by what the platform tells it.

import { setTimeout as pause } from 'node:timers/promises';

/** How often a name is asked for before its id is printed. */
const patience = 50;

const snapshot = `query ($after: String) { departmentSnapshot(first: 100, after: $after) {
  nodes { householdId entitlement persons { id name } from validTo version } pageInfo { hasNextPage endCursor } } }`;
const whois = 'query ($id: ID!) { person(id: $id) { name } }';

/**
 * @param {{ account: string, graph?: { ask: Function }, print?: (line: string) => void }} options `graph`: a client with the department's
 *   token; without one nothing is read back
 */
export function departmentDesk({ account, graph, print = () => undefined }) {
  /** Subject -> what was told last of it. A subject is one entitlement of one household. */
  const register = new Map();
  const subjectOf = ({ householdId, entitlement }) => `${householdId} ${entitlement}`;

  /** The right to read somebody arrives at residents by the same event: a moment later than it may be asked. */
  const nameOf = async (id) => {
    for (let tries = 1; graph !== undefined && tries <= patience; tries += 1) {
      const { person } = await graph.ask(account, whois, { id });
      if (person !== null) return person.name;
      await pause(100);
    }
    return id;
  };

  /** Reads the snapshot, page by page. What is told meanwhile is heard afterwards; what is in it already is told by its version. */
  const beginFromSnapshot = async () => {
    if (graph === undefined) return;
    for (let after = null; ; ) {
      const { departmentSnapshot: page } = await graph.ask(account, snapshot, { after });
      for (const line of page.nodes) {
        register.set(subjectOf(line), { version: line.version, ended: false });
        const who = line.persons.map(({ name, id }) => name ?? id).join('、');
        print(`快照 snapshot: ${line.entitlement} ${who} 自 ${line.from}`);
      }
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    print(`${register.size} 项待遇，从快照开始 entitlements from the snapshot`);
  };

  /** Takes one event: at least once, in order within a subject, and never acted upon twice. */
  const hear = async ({ headers, data }) => {
    const known = register.get(subjectOf(data));
    if (known !== undefined && known.version >= data.version) return;
    const ended = headers.ce_type.includes('.ended.');
    register.set(subjectOf(data), { version: data.version, ended });
    const who = await Promise.all(data.personIds.map(nameOf));
    print(
      `${headers.ce_legaldate} ${headers.ce_type.split('.').slice(2, 4).join('.')}: ${data.entitlement} ${who.join('、')}`,
    );
  };

  /** What the department holds now, for whoever counts it. */
  const inForce = () => [...register.values()].filter(({ ended }) => !ended).length;

  return { beginFromSnapshot, hear, inForce };
}
