// What a person is entitled to in a month, as the front office shows it (entitlement matrix).

const document = `query ($id: ID!, $month: Month!) { person(id: $id) { entitlements(month: $month) {
  entitled { benefit { code } } suppressed { benefit { code } by { code } reasonCode reason } stopped { benefit { code } reasonCode } } } }`;

/** The codes of what is paid; what is suppressed, by what and why; what its owner has stopped. */
export async function entitledIn(graph, id, month) {
  const { person } = await graph.ask('bureau-wu', document, { id, month });
  const { entitled, suppressed, stopped } = person.entitlements;
  return {
    entitled: entitled.map(({ benefit }) => benefit.code),
    suppressed: suppressed.map(({ benefit, by, reasonCode }) => [benefit.code, by.code, reasonCode]),
    stopped: stopped.map(({ benefit, reasonCode }) => [benefit.code, reasonCode]),
  };
}
