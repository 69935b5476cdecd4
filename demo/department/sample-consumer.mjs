// What an integrating department writes: it follows its own topic and prints what it hears. Run it beside a running platform:
//
//   EVENTS=postgres://… node demo/department/sample-consumer.mjs medical-insurance
//
// A department is told its own help only (here `medical-entitlement.granted`), and for whom; try education, housing or
// human-resources for the others.
//
// (`npm start` prints the address of the events; .yimen/data/run.json keeps it.) To read a name back, a department asks the gateway
// with its own token: an event never holds one.
import { openEvents } from '../clients/events.mjs';

const [department = 'medical-insurance', service = 'assistance'] = process.argv.slice(2);
const { EVENTS } = process.env;
if (EVENTS === undefined) {
  console.error('EVENTS is missing: where the event log is (kafka://… or postgres://…)');
  process.exit(1);
}
const topic = `yimen.${service}.${department}`;
const events = await openEvents(EVENTS);
console.log(`${department} listens to ${topic}; Ctrl-C ends`);
await events.follow(`department.${department}`, topic, async ({ headers, data }) => {
  console.log(
    JSON.stringify({
      id: headers.ce_id,
      type: headers.ce_type,
      subject: headers.ce_subject,
      on: headers.ce_legaldate,
      data,
    }),
  );
});
const end = async () => {
  await events.close();
  process.exit(0);
};
process.on('SIGINT', end);
process.on('SIGTERM', end);
