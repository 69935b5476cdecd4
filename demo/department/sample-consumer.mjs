// What an integrating department writes: it begins from the snapshot, follows its own topic, keeps the last version of each subject, and
// reads back with its own rights who is meant. Beside a running platform:
//
//   EVENTS=postgres://… GATEWAY_URL=http://localhost:4000 TOKEN=$(npm run -s token -- dept-medical-insurance) \
//     node demo/department/sample-consumer.mjs medical-insurance
//
//   EVENTS        where the event log is: kafka://host:port or postgres://…  (.yimen/data/run.json keeps it)
//   GATEWAY_URL   where names are read back and the snapshot is; without it only ids are printed
//   TOKEN         a token of the department's account
//   REPLAY=1      hears everything again from the beginning, as a reader of its own
import { openEvents } from '../clients/events.mjs';
import { graphClient } from '../clients/graphql.mjs';
import { departmentDesk } from './desk.mjs';

const [department = 'medical-insurance', service = 'assistance'] = process.argv.slice(2);
const { EVENTS, GATEWAY_URL, TOKEN, REPLAY } = process.env;
if (EVENTS === undefined) {
  console.error('EVENTS is missing: where the event log is (kafka://… or postgres://…)');
  process.exit(1);
}
const graph = GATEWAY_URL && TOKEN ? graphClient({ gatewayUrl: GATEWAY_URL, token: () => TOKEN }) : undefined;
const desk = departmentDesk({ account: `dept-${department}`, graph, print: console.log });
const topic = `yimen.${service}.${department}`;
const reader = `department.${department}${REPLAY ? `.replay-${Date.now()}` : ''}`;

const events = await openEvents(EVENTS);
const end = async () => {
  await events.close();
  process.exit(0);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);

await desk.beginFromSnapshot();
console.log(`${department} listens to ${topic}; Ctrl-C ends`);
await events.follow(reader, topic, desk.hear);
