import type { DataSource } from 'typeorm';
import type { Signer } from '../tokens/keys.js';
import { signAnchor } from './anchor.js';
import { auditHead, chainAudit, chainStart } from './chain.js';

/** What the sequencer needs of a log. */
export interface AuditLog {
  info(message: string, fields?: Readonly<Record<string, string | number>>): void;
  error(message: string, error?: unknown): void;
}

export interface AuditSequencerOptions {
  readonly db: DataSource;
  readonly log: AuditLog;
  /** The service's own key: signs the anchors that are written to the log. */
  readonly signer: Signer;
  /** How long an entry may wait to be linked. */
  readonly everyMs?: number;
  /** How often the head of the chain is written to the log, when it has moved. */
  readonly anchorEveryMs?: number;
}

export interface AuditSequencer {
  /** Ends after the round that is under way. */
  stop(): Promise<void>;
}

/** Links entries as they come, one instance at a time, and writes signed anchors to the log, outside the database. */
export function startAuditSequencer(options: AuditSequencerOptions): AuditSequencer {
  const { everyMs = 500, anchorEveryMs = 600_000, log } = options;
  let stopped = false;
  let anchored = { position: chainStart.position, at: Number.NEGATIVE_INFINITY };
  let timer: NodeJS.Timeout | undefined;

  const round = async () => {
    try {
      await chainAudit(options.db);
      if (performance.now() - anchored.at >= anchorEveryMs) {
        anchored = { position: await anchor(options, anchored.position), at: performance.now() };
      }
    } catch (error) {
      if (!stopped) log.error('the audit trail could not be linked; it is tried again', error);
    }
  };
  let running = Promise.resolve();
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = round().then(next);
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function anchor({ db, signer, log }: AuditSequencerOptions, last: number): Promise<number> {
  const head = await auditHead(db);
  if (head.position > last) {
    log.info('audit anchor', { position: head.position, anchor: await signAnchor(signer, head, new Date()) });
  }
  return head.position;
}
