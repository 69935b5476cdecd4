import { readGatewayConfig } from './config.js';
import { startGateway } from './server.js';

process.env.APOLLO_TELEMETRY_DISABLED = 'true';

const gateway = await startGateway(readGatewayConfig());
process.stdout.write(
  `${JSON.stringify({ level: 'info', service: 'gateway', at: new Date().toISOString(), message: `ready at ${gateway.url}` })}\n`,
);

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await gateway.close();
  process.exit(0);
}
process.once('SIGTERM', close);
process.once('SIGINT', close);
if (process.env.YIMEN_EXIT_WITH_PARENT === '1') process.once('disconnect', close);
