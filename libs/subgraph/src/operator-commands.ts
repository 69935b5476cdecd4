import { verifyAudit } from '@yimen/access';
import { discardFirstParked, parkedKeys, redrive } from '@yimen/events';
import type { ServiceCommand, ServiceParts } from './definition.js';

/** The commands that every service offers to those who run it; each prints one JSON line an answer. */
export function operatorCommands(parts: ServiceParts): Readonly<Record<string, ServiceCommand>> {
  return {
    /** `main.js parked`: what is parked, a line a consumer and key, the oldest first. */
    parked: async ({ db }) => {
      for (const each of await parkedKeys(db)) print(each);
    },
    /** `main.js redrive <consumer> <key>`: does what is parked of that key, in order; ends at the first that fails again. */
    redrive: async (tools, args) => {
      const [consumer, key] = consumerAndKey(args);
      print({ consumer, key, done: await redrive(tools.db, parts.reactions?.(tools) ?? [], consumer, key) });
    },
    /** `main.js discard <consumer> <key>`: gives up the first parked message of that key, when it will never be readable. */
    discard: async ({ db }, args) => {
      const [consumer, key] = consumerAndKey(args);
      print({ consumer, key, discarded: await discardFirstParked(db, consumer, key) });
    },
    /** `main.js verify-audit`: reads the whole audit trail and says where it was tampered with; exit code 1 when it was. */
    'verify-audit': async ({ db }) => {
      const report = await verifyAudit(db);
      print(report);
      if (!report.sound) process.exitCode = 1;
    },
  };
}

function consumerAndKey([consumer, key]: readonly string[]): [string, string] {
  if (consumer === undefined || key === undefined) throw new Error('two words are needed: <consumer> <key>');
  return [consumer, key];
}

function print(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
