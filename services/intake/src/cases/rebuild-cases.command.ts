import {
  ContractBroken,
  eventFrom,
  type IncomingMessage,
  MalformedEvent,
  openTransport,
  type ReceivedEvent,
  topicToHear,
} from '@yimen/events';
import { inTransaction, type ServiceTools } from '@yimen/subgraph';
import { caseEvents, isCaseEvent, showTold } from '../reactions/show-cases.js';
import { officeOf } from './office.js';
import { forgetCases } from './show-cases.store.js';

/**
 * `node main.js rebuild-cases`: the list and the timelines anew, from the first event of the log to the last. Readers see
 * the old list until the new one is complete; what is told meanwhile waits a moment and is then shown like any other.
 */
export async function rebuildCases(tools: ServiceTools): Promise<void> {
  const transport = openTransport(tools.config.events);
  const topics = [...new Set(caseEvents.map(topicToHear))];
  const office = officeOf(tools);
  let shown = 0;
  let unreadable = 0;
  const readable = (message: IncomingMessage): ReceivedEvent | null => {
    try {
      return eventFrom(message);
    } catch (error) {
      // What no consumer can read is parked with its key; it is counted here and said, never guessed at.
      if (!(error instanceof MalformedEvent || error instanceof ContractBroken)) throw error;
      unreadable += 1;
      return null;
    }
  };
  try {
    await inTransaction(tools.db, async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      await forgetCases(tx);
      await transport.readAll({
        topics,
        batchSize: 500,
        onMessages: async (messages) => {
          const events = messages
            .filter(isCaseMessage)
            .map(readable)
            .filter((event) => event !== null)
            .filter(isCaseEvent);
          if (events.length > 0) await showTold(tx, events, office);
          shown += events.length;
        },
      });
    });
  } finally {
    await transport.close();
  }
  process.stdout.write(`rebuilt the list of cases from ${shown} events; ${unreadable} could not be read\n`);
}

function isCaseMessage({ headers }: IncomingMessage): boolean {
  return caseEvents.some((type) => type === headers.ce_type);
}
