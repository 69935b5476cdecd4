// Gives every folder of services/ its place in the deployment files: a block and its turn in docker-compose.yml, its address at the
// gateway, its values for the Helm chart. What stands there already stays as it is (people tune it); what is missing is added.
// Usage: node tools/generate-deploy.mjs [--check]
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeBlock, helmValues, withAddresses, withBlock, withList, withWaiting } from './deploy/files.mjs';

/**
 * What the deployment files should say, by their path; only those that differ.
 * @param {string} root the repository
 * @returns {Map<string, string>}
 */
export function deploymentFiles(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const compose = read('docker-compose.yml');
  const services = inTheirOrder(
    readdirSync(join(root, 'services')).filter((name) => existsSync(join(root, 'services', name, 'project.json'))),
    compose,
  );
  const wanted = new Map();
  const blocks = services.reduce((text, service) => withBlock(text, service, composeBlock(service)), compose);
  wanted.set('docker-compose.yml', withWaiting(withAddresses(withList(blocks, services), services), services));
  wanted.set('deploy/helm/values/gateway.yaml', withAddresses(read('deploy/helm/values/gateway.yaml'), services));
  for (const service of services) {
    const path = `deploy/helm/values/${service}.yaml`;
    if (!existsSync(join(root, path))) wanted.set(path, helmValues(service));
  }
  return new Map([...wanted].filter(([path, text]) => !existsSync(join(root, path)) || read(path) !== text));
}

/** The order in which the file has them; whoever is new comes last. */
function inTheirOrder(services, compose) {
  const [, list = ''] = /^ {6}SERVICES: (.*)$/m.exec(compose) ?? [];
  const known = list.split(',').filter((name) => services.includes(name));
  return [...known, ...services.filter((name) => !known.includes(name)).sort()];
}

/** @param {string} root */
export function writeDeploymentFiles(root) {
  for (const [path, text] of deploymentFiles(root)) {
    writeFileSync(join(root, path), text);
    console.log(`${path} written`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (!process.argv.includes('--check')) writeDeploymentFiles(root);
  else {
    const stale = [...deploymentFiles(root).keys()];
    for (const path of stale) console.error(`${path} does not have every service: run \`npm run generate\``);
    if (stale.length > 0) process.exit(1);
  }
}
