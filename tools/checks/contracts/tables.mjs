// The table of docs/events.md, between its markers.

/** Puts the tables made from the contracts between `<!-- name -->` and `<!-- /name -->`. */
export function withTables(page, contracts) {
  return [['names-of-the-reference', namesOfTheReference(contracts)]].reduce(
    (text, [name, table]) =>
      text.replace(new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`), `$1${table}\n$2`),
    page,
  );
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function namesOfTheReference(contracts) {
  const named = contracts.flatMap(({ $id, 'x-yimen': { domain = [] } }) =>
    domain.map((name) => [`\`${name}\``, `\`${$id}\``]),
  );
  return table(
    ['name in the reference (§11)', 'type here'],
    named.sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
