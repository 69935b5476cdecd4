// A plain GraphQL client of the gateway, for stories told by scripts: chaos, benches, end-to-end suites.

/** @returns the answer of the gateway, whatever it is: `{ status, data, errors, text }` */
export async function ask(platform, account, query, variables = {}, headers = {}) {
  const token = account === null ? null : await platform.token(account);
  const response = await fetch(platform.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = text.startsWith('{') ? JSON.parse(text) : {};
  return { status: response.status, data, errors, text };
}

/** As `ask`, and refuses an answer with errors. @returns the data */
export async function askWell(platform, account, query, variables) {
  const { data, errors, status } = await ask(platform, account, query, variables);
  if (errors || !data) throw new Error(`${status}: ${JSON.stringify(errors)}`);
  return data;
}

/**
 * Sends one mutation and returns its payload; refuses a payload with problems.
 * `TryAgain` is repeated, as a front-end would, until half a minute has passed.
 */
export async function doIt(platform, account, query, variables) {
  const until = Date.now() + 30_000;
  for (;;) {
    const data = await askWell(platform, account, query, variables);
    const payload = Object.values(data)[0];
    const problems = payload?.problems ?? [];
    if (payload && problems.length === 0) return payload;
    const again = problems.some(({ __typename }) => __typename === 'TryAgain');
    if (!again || Date.now() > until) throw new Error(`refused: ${JSON.stringify(problems)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
