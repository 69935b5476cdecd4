// The small part of Helm's template language that our chart keeps to, so that a check can fill the chart in without
// Helm: values, `quote`, `toYaml`, `nindent`, `if`/`else`, `with`, `range`, `and`, `eq`, `not`. Anything else is refused.
import { stringify } from 'yaml';

/**
 * Fills a template in.
 * @param {string} text
 * @param {{ Values: object }} data
 * @returns {string} the YAML; throws on what it does not know, and on a value that values.yaml does not have
 */
export function fillIn(text, data) {
  const tokens = tokenise(text);
  const { nodes, rest } = parse(tokens);
  if (rest.length > 0) throw new Error(`unexpected {{ ${rest[0].code} }}`);
  return render(nodes, { root: data, dot: data, variables: {} });
}

function tokenise(text) {
  const tokens = [];
  let at = 0;
  for (const match of text.matchAll(/(\s*)\{\{(-?)\s*([\s\S]*?)\s*(-?)\}\}/g)) {
    const [whole, before, trim, code] = match;
    if (match[4] === '-') throw new Error(`"-}}" is not used here: ${whole}`);
    tokens.push({ text: text.slice(at, match.index) + (trim === '-' ? '' : before) }, { code });
    at = match.index + whole.length;
  }
  return [...tokens, { text: text.slice(at) }];
}

function parse(tokens) {
  const nodes = [];
  let rest = tokens;
  while (rest.length > 0) {
    const [token, ...others] = rest;
    if (token.code === 'end' || token.code === 'else') return { nodes, rest };
    const block = /^(if|with|range)\s+([\s\S]+)$/.exec(token.code ?? '');
    if (block === null) {
      nodes.push(token);
      rest = others;
      continue;
    }
    const body = parse(others);
    const otherwise = body.rest[0]?.code === 'else' ? parse(body.rest.slice(1)) : { nodes: [], rest: body.rest };
    if (otherwise.rest[0]?.code !== 'end') throw new Error(`{{ ${token.code} }} is not ended`);
    nodes.push({ verb: block[1], expression: block[2], nodes: body.nodes, otherwise: otherwise.nodes });
    rest = otherwise.rest.slice(1);
  }
  return { nodes, rest };
}

const render = (nodes, scope) => nodes.map((node) => renderOne(node, scope)).join('');

function renderOne(node, scope) {
  if (node.text !== undefined) return node.text;
  if (node.code !== undefined) return String(evaluate(node.code, scope));
  if (node.verb === 'range') return renderRange(node, scope);
  const value = evaluate(node.expression, scope);
  if (!isTrue(value)) return render(node.otherwise, scope);
  return render(node.nodes, node.verb === 'with' ? { ...scope, dot: value } : scope);
}

function renderRange({ expression, nodes }, scope) {
  const names = /^\$(\w+), \$(\w+) := (.+)$/.exec(expression);
  if (names === null) throw new Error(`range ${expression}: only "$name, $value := map" is used here`);
  const entries = Object.entries(evaluate(names[3], scope)).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries
    .map(([name, value]) => render(nodes, { ...scope, variables: { [names[1]]: name, [names[2]]: value } }))
    .join('');
}

function evaluate(expression, scope) {
  const [first, ...filters] = expression.split('|').map((part) => part.trim());
  return filters.reduce(applyFilter, call(words(first), scope));
}

function words(expression) {
  return expression.match(/\((?:[^()]*)\)|"[^"]*"|\S+/g) ?? [];
}

function call([name, ...args], scope) {
  const values = () => args.map((arg) => atom(arg, scope));
  const functions = {
    toYaml: () => stringify(values()[0]).trimEnd(),
    not: () => !isTrue(values()[0]),
    eq: () => values()[0] === values()[1],
    and: () => values().every(isTrue),
  };
  if (args.length === 0) return atom(name, scope);
  if (functions[name] === undefined) throw new Error(`the function "${name}" is not used here`);
  return functions[name]();
}

function atom(text, scope) {
  if (text.startsWith('(')) return call(words(text.slice(1, -1)), scope);
  if (text.startsWith('"')) return JSON.parse(text);
  if (text.startsWith('$')) return scope.variables[text.slice(1)];
  if (text === '.') return scope.dot;
  if (!text.startsWith('.')) throw new Error(`"${text}" is not understood`);
  let value = scope.root;
  for (const key of text.slice(1).split('.')) {
    if (value === null || typeof value !== 'object' || !(key in value))
      throw new Error(`${text} is not in values.yaml`);
    value = value[key];
  }
  return value;
}

function applyFilter(value, filter) {
  if (filter === 'quote') return JSON.stringify(String(value));
  const indent = /^nindent (\d+)$/.exec(filter);
  if (indent === null) throw new Error(`the filter "${filter}" is not used here`);
  const margin = ' '.repeat(Number(indent[1]));
  return `\n${String(value)
    .split('\n')
    .map((line) => `${margin}${line}`)
    .join('\n')}`;
}

function isTrue(value) {
  if (Array.isArray(value)) return value.length > 0;
  if (value !== null && typeof value === 'object') return Object.keys(value).length > 0;
  return Boolean(value);
}
