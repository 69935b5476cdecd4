// The outside systems of the demo district in one process: they hear the questions of a check (核对), read back who is asked
// about with a department's token, and answer by an event. They import nothing of the platform.
//
// Environment: EVENTS (kafka:// or postgres://), GATEWAY_URL and OIDC_TOKEN_URL (to read back; without them nothing is held of
// anybody), STAND_INS (e.g. BANK=SILENT: a source that never answers; also NO_DATA, REFUSED).
import { randomUUID } from 'node:crypto';
import { openEvents } from './clients/events.mjs';
import { graphClient } from './clients/graphql.mjs';
import { answer, behaviourOf } from './stand-ins/answer.mjs';

const { EVENTS, GATEWAY_URL, OIDC_TOKEN_URL, STAND_INS } = process.env;
if (EVENTS === undefined) {
  console.error('EVENTS is missing: where the event log is (kafka://… or postgres://…)');
  process.exit(1);
}

async function tokenOf(account) {
  const body = new URLSearchParams({ grant_type: 'password', username: account, password: 'demo' });
  const response = await fetch(OIDC_TOKEN_URL, { method: 'POST', body });
  const { access_token: token } = await response.json();
  return token;
}

const readsBack = GATEWAY_URL !== undefined && OIDC_TOKEN_URL !== undefined;
const world = {
  behaviour: behaviourOf(STAND_INS),
  ...(readsBack ? { graph: graphClient({ gatewayUrl: GATEWAY_URL, token: tokenOf }) } : {}),
};
const events = await openEvents(EVENTS);

async function hear({ headers, data }) {
  if (headers.ce_type !== 'yimen.assistance.check.requested.v1') return;
  const said = await answer(data, world);
  if (said === null) return;
  await events.tell('yimen.verification', {
    key: data.caseId,
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: randomUUID(),
      ce_source: '/yimen/verification',
      ce_type: 'yimen.verification.check.answered.v1',
      ce_subject: data.caseId,
      ce_subjectversion: '1',
      ce_time: new Date().toISOString(),
      ce_legaldate: headers.ce_legaldate,
      ce_dataclass: 'personal',
      ce_causationid: headers.ce_id,
      ...(headers.ce_correlationid ? { ce_correlationid: headers.ce_correlationid } : {}),
    },
    data: said,
  });
  console.log(`${said.source} answered ${said.status} to check ${said.checkId}`);
}

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await events.close();
  process.exit(0);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
// The supervisor of `npm start` is our parent; without it we have nothing to do.
process.on('disconnect', end);

await events.follow('stand-ins', 'yimen.assistance.verification', hear);
