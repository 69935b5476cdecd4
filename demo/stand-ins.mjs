// The outside systems of the demo district in one process: they hear the questions of a check (核对), of a certificate (残联), of a couple (全国婚姻基础信息库), what is
// pushed to another province (跨省通办); read back who is asked about with a department's token, and answer by an event. They import nothing of the platform.
//
// Environment: EVENTS (kafka:// or postgres://), GATEWAY_URL and OIDC_TOKEN_URL (to read back; without them nothing is held of
// anybody), STAND_INS (e.g. BANK=SILENT: a source that never answers; also NO_DATA, REFUSED).
import { openEvents } from './clients/events.mjs';
import { graphClient } from './clients/graphql.mjs';
import { answer, behaviourOf } from './stand-ins/answer.mjs';
import { answerQuestion } from './stand-ins/federation.mjs';
import { answerOfNetwork, topic as marriageNetwork } from './stand-ins/marriage-network.mjs';
import { determine } from './stand-ins/other-province.mjs';
import { tell } from './stand-ins/tell.mjs';

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

const checks = 'yimen.verification.check.answered.v1';

/** What each outside system hears, and what it says to it; null for silence. */
const hears = {
  'yimen.assistance.check.requested.v1': async (data) => {
    const said = await answer(data, world);
    return said === null ? null : { type: checks, key: data.caseId, version: 1, data: said };
  },
  'yimen.disability.certificate.requested.v1': (data, today) => answerQuestion(data, { ...world, today }),
  'yimen.marriage.network-check.requested.v1': async (data) => answerOfNetwork(data),
  'yimen.disability.cross-province.pushed.v1': (data, today) => determine(data, { ...world, today }),
};

async function hear({ headers, data }) {
  const said = await hears[headers.ce_type]?.(data, headers.ce_legaldate);
  if (!said) return;
  await tell(events, said, { today: headers.ce_legaldate, causedBy: headers });
  console.log(`${said.type} of ${said.key}`);
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

const topics = [
  'yimen.assistance.verification',
  'yimen.disability.disabled-persons-federation',
  'yimen.disability.other-province',
  marriageNetwork,
];
// Each outside system reads as a group of its own, as it would: members of one group that follow different topics disturb each other.
await Promise.all(topics.map((topic) => events.follow(`stand-ins.${topic}`, topic, hear)));
