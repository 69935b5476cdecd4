import { readSigner, startAuditSequencer } from '@yimen/access';
import type { ServiceConfig } from './config.js';
import { createDataSource } from './data-source.js';
import type { Log } from './log.js';

/** Links the audit trail's entries in the background, over connections of its own so that requests never wait for it. */
export async function startAudit(config: ServiceConfig, log: Log): Promise<{ stop(): Promise<void> }> {
  const signer = await readSigner(config.internalKey);
  const db = createDataSource(config, { url: config.databaseUrl, entities: [], migrations: [], poolSize: 2 });
  await db.initialize();
  const sequencer = startAuditSequencer({ db, log, signer });
  return {
    stop: async () => {
      await sequencer.stop();
      await db.destroy();
    },
  };
}
