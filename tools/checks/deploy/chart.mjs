// The Helm chart, filled in with the values of each service and of the gateway.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { fillIn } from './template.mjs';
import { compare, compareSubgraphs } from './variables.mjs';

export function checkChart({ root, services, serviceVariables, gatewayVariables }) {
  const helm = join(root, 'deploy/helm');
  const problems = [];
  for (const name of [...services, 'gateway']) {
    const file = join(helm, 'values', `${name}.yaml`);
    if (!existsSync(file)) problems.push(`deploy/helm/values/${name}.yaml is missing`);
    else
      problems.push(
        ...checkRelease({
          helm,
          name,
          file,
          services,
          variables: name === 'gateway' ? gatewayVariables : serviceVariables,
        }),
      );
  }
  for (const file of readdirSync(join(helm, 'values'))) {
    const name = file.replace('.yaml', '');
    if (name !== 'gateway' && !services.includes(name))
      problems.push(`deploy/helm/values/${file}: there is no such service`);
  }
  return problems;
}

function checkRelease({ helm, name, file, services, variables }) {
  const where = `deploy/helm, ${name}`;
  const own = parse(readFileSync(file, 'utf8'));
  const values = merge(parse(readFileSync(join(helm, 'service/values.yaml'), 'utf8')), own);
  const { objects, problems } = fillAll(join(helm, 'service/templates'), values, where);
  const deployment = objects.find(({ kind }) => kind === 'Deployment');
  if (deployment === undefined) return [...problems, `${where}: no Deployment comes of it`];
  const container = deployment.spec.template.spec.containers[0];
  const environment = Object.fromEntries(container.env.map((each) => [each.name, each.value ?? 'from a secret']));
  problems.push(...compare(where, environment, variables));
  if (environment.YIMEN_SERVICE !== name) problems.push(`${where}: YIMEN_SERVICE is ${environment.YIMEN_SERVICE}`);
  if (container.image !== `yimen/${name}:latest`) problems.push(`${where}: its image is ${container.image}`);
  const kinds = objects.map(({ kind }) => kind);
  for (const kind of [
    'Service',
    'PodDisruptionBudget',
    'NetworkPolicy',
    ...(name === 'gateway' ? ['Ingress'] : ['Job']),
  ]) {
    if (!kinds.includes(kind)) problems.push(`${where}: no ${kind} comes of it`);
  }
  for (const { env = [] } of objects
    .filter(({ kind }) => kind === 'Job')
    .flatMap(({ spec }) => spec.template.spec.containers)) {
    problems.push(
      ...compare(`${where}, migration`, Object.fromEntries(env.map((each) => [each.name, each.value])), variables),
    );
  }
  if (name === 'gateway') problems.push(...compareSubgraphs(where, environment.SUBGRAPH_URLS, services));
  return problems;
}

function fillAll(folder, values, where) {
  const objects = [];
  const problems = [];
  for (const template of readdirSync(folder)) {
    try {
      const filled = fillIn(readFileSync(join(folder, template), 'utf8'), { Values: values });
      for (const document of parseAllDocuments(filled)) {
        problems.push(...document.errors.map((error) => `${where}, ${template}: ${error.message}`));
        const object = document.toJS();
        if (object !== null && object !== undefined) objects.push(object);
      }
    } catch (error) {
      problems.push(`${where}, ${template}: ${error.message}`);
    }
  }
  for (const { kind, apiVersion, metadata } of objects) {
    if (!kind || !apiVersion || !metadata?.name) problems.push(`${where}: an object without kind, apiVersion or name`);
  }
  return { objects, problems };
}

/** As Helm does it: maps are merged, everything else is replaced. */
function merge(base, over) {
  const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isMap(base) || !isMap(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, key in over ? merge(base[key], over[key]) : base[key]]));
}
