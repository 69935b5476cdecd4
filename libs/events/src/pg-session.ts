import { Client } from 'pg';

/** One connection of our own, for what a pool cannot hold: session locks and LISTEN. */
export interface PgSession {
  readonly client: Client;
  /** False from the moment the connection is known to be gone. */
  alive(): boolean;
  end(): Promise<void>;
}

// A peer that is cut off must not hold its lock for the two hours that an idle connection lives by default.
const noticeTheDead = 'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3';

/** Opens a session; `onLost` is called once when the connection ends without our wish. */
export async function openSession(url: string, applicationName: string, onLost: () => void): Promise<PgSession> {
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  });
  let alive = true;
  const lost = (): void => {
    if (!alive) return;
    alive = false;
    onLost();
  };
  client.on('error', lost);
  client.on('end', lost);
  takeTurns(client);
  try {
    await client.connect();
    await client.query(noticeTheDead);
  } catch (error) {
    alive = false;
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    client,
    alive: () => alive,
    end: async () => {
      alive = false;
      await client.end().catch(() => undefined);
    },
  };
}

/** Several loops share a session; the driver is given one query at a time, as its next version will ask. */
function takeTurns(client: Client): void {
  const send = client.query.bind(client) as (...words: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  client.query = ((...words: unknown[]) => {
    const turn = last.then(() => send(...words));
    last = turn.catch(() => undefined);
    return turn;
  }) as Client['query'];
}

const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const passingStates = /^(08|53|57P0|40001$|40P01$|55P03$|58)/;
const passingTexts = /connection (terminated|ended|error)|timeout (exceeded|expired)|not queryable|client was closed/i;

/**
 * True for what time heals: the database is away, shutting down or out of connections, or two transactions were in each
 * other's way. Whatever else goes wrong lies in the event or in its handler.
 */
export function passes(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, driverError } = error as { code?: unknown; message?: unknown; driverError?: unknown };
  if (typeof code === 'string' && (passing.has(code) || passingStates.test(code))) return true;
  if (typeof message === 'string' && passingTexts.test(message)) return true;
  return driverError !== error && passes(driverError);
}
