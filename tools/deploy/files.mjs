// The parts of the deployment files that are the same for every service.

/** How a service is called in a database: no hyphen. */
const underscored = (service) => service.replaceAll('-', '_');

/** A service in docker-compose.yml. */
export function composeBlock(service) {
  const database = (role) =>
    `postgres://${underscored(service)}_${role}:\${ROLE_PASSWORD:-trial-only}@postgres:5432/yimen_${underscored(service)}`;
  return `  ${service}:
    <<: *service
    image: yimen/${service}
    build:
      <<: *build
      args:
        SERVICE: ${service}
    environment:
      <<: *service-environment
      YIMEN_SERVICE: ${service}
      DATABASE_URL: ${database('app')}
      MIGRATOR_DATABASE_URL: ${database('migrator')}
      INTERNAL_KEY: /keys/${service}.jwk
      FIELD_KEYS: /keys/${service}.fields.json

`;
}

/** The values of a service for the Helm chart. */
export function helmValues(service) {
  return `service: ${service}
image:
  repository: yimen/${service}
databaseSecret: ${service}-database
keysSecret: ${service}-keys
environment:
  EVENTS: kafka://kafka-bootstrap:9092
  REGION_ROOT: "370112"
  RESIDENTS_URL: http://residents:8080
  FIELD_CIPHER: aes-256-gcm
  LOG_LEVEL: info
`;
}

const beforeTheGateway = '  # The gateway keeps working when a service is down, so it waits for none of them.\n';

/** The file with the service's block, before the gateway's, unless it has one. */
export function withBlock(text, service, block) {
  if (text.includes(`\n  ${service}:\n`)) return text;
  if (!text.includes(beforeTheGateway)) throw new Error('docker-compose.yml: where is the gateway?');
  return text.replace(beforeTheGateway, () => `${block}${beforeTheGateway}`);
}

/** The list of the services whose databases are made. */
export function withList(text, services) {
  return text.replace(/^( {6}SERVICES: ).*$/m, `$1${services.join(',')}`);
}

/** The addresses that the gateway and the stand-ins are given: `{"residents":"http://residents:8080",...}`. */
export function withAddresses(text, services) {
  const addresses = JSON.stringify(Object.fromEntries(services.map((name) => [name, `http://${name}:8080`])));
  return text.replace(/^( +)\{"[a-z-]+":"http:\/\/[a-z-]+:8080".*\}$/gm, (_, indent) => `${indent}${addresses}`);
}

/** The demo's seed waits until every service is healthy. */
export function withWaiting(text, services) {
  const at = text.indexOf('\n  seed:\n');
  if (at < 0) throw new Error('docker-compose.yml: where is the seed?');
  const [head, seed] = [text.slice(0, at), text.slice(at)];
  const waits = (name) => `      ${name}:\n        condition: service_healthy\n`;
  const missing = services.filter((name) => !seed.includes(waits(name))).map(waits);
  return head + seed.replace(/( {6}gateway:\n {8}condition: service_healthy\n)/, (found) => found + missing.join(''));
}
