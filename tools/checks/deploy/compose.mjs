// docker-compose.yml against the services and their variables.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { compare, compareSubgraphs } from './variables.mjs';

export function checkCompose({ root, services, serviceVariables, gatewayVariables }) {
  const document = parseDocument(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true });
  if (document.errors.length > 0) return document.errors.map((error) => `docker-compose.yml: ${error.message}`);
  const compose = document.toJS();
  const said = (name, text) => `docker-compose.yml, ${name}: ${text}`;
  const problems = [];
  for (const name of services) {
    const service = compose.services[name];
    if (service === undefined) problems.push(said(name, 'is missing'));
    else problems.push(...checkService(name, service, serviceVariables, said));
  }
  problems.push(...checkGateway(compose.services.gateway, services, gatewayVariables));
  for (const [name, service] of Object.entries(compose.services))
    problems.push(...checkReferences(name, service, compose, said));
  const prepared = compose.services.prepare.environment.SERVICES.split(',').sort().join();
  if (prepared !== [...services].sort().join()) problems.push(said('prepare', `SERVICES is ${prepared}`));
  return problems;
}

function checkService(name, service, variables, said) {
  const environment = service.environment ?? {};
  const role = name.replaceAll('-', '_');
  const expected = {
    YIMEN_SERVICE: name,
    INTERNAL_KEY: `/keys/${name}.jwk`,
    FIELD_KEYS: `/keys/${name}.fields.json`,
  };
  const problems = compare(`docker-compose.yml, ${name}`, environment, variables);
  for (const [key, value] of Object.entries(expected)) {
    if (environment[key] !== value) problems.push(said(name, `${key} should be ${value}`));
  }
  for (const [key, kind] of [
    ['DATABASE_URL', 'app'],
    ['MIGRATOR_DATABASE_URL', 'migrator'],
  ]) {
    const right = new RegExp(`^postgres://${role}_${kind}:.+@postgres:5432/yimen_${role}$`);
    if (!right.test(environment[key] ?? ''))
      problems.push(said(name, `${key} should be of ${role}_${kind} and yimen_${role}`));
  }
  if (service.build?.args?.SERVICE !== name) problems.push(said(name, `the build argument SERVICE should be ${name}`));
  if (service.ports !== undefined) problems.push(said(name, 'a subgraph must not be reachable from outside'));
  return problems;
}

function checkGateway(gateway, services, variables) {
  const where = 'docker-compose.yml, gateway';
  if (gateway === undefined) return [`${where}: is missing`];
  return [
    ...compare(where, gateway.environment, variables),
    ...compareSubgraphs(where, gateway.environment.SUBGRAPH_URLS, services),
  ];
}

/** What a service waits for, mounts and publishes must exist; nothing is published beyond this host. */
function checkReferences(name, service, compose, said) {
  const undeclared = (service.volumes ?? [])
    .map((mount) => mount.split(':')[0])
    .filter((source) => !(source in compose.volumes));
  const open = (service.ports ?? []).filter((port) => !String(port).startsWith('127.0.0.1:'));
  return [
    ...Object.entries(service.depends_on ?? {}).flatMap(([other, { condition }]) =>
      waitsInVain(other, compose.services[other], condition).map((complaint) => said(name, complaint)),
    ),
    ...undeclared.map((source) => said(name, `mounts ${source}, which is not declared`)),
    ...open.map((port) => said(name, `publishes ${port} beyond this host`)),
  ];
}

function waitsInVain(other, target, condition) {
  if (target === undefined) return [`waits for ${other}, which does not exist`];
  const hasCheck = target.healthcheck !== undefined || target.build?.target === 'service';
  return condition === 'service_healthy' && !hasCheck ? [`waits for ${other} to be healthy, which nothing checks`] : [];
}
