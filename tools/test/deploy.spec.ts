import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkChart } from '../checks/deploy/chart.mjs';
import { checkCompose } from '../checks/deploy/compose.mjs';
import { checkDockerfile } from '../checks/deploy/dockerfile.mjs';
import { fillIn } from '../checks/deploy/template.mjs';
import { gatewayVariables, serviceVariables } from '../checks/deploy/variables.mjs';
import { serviceNames } from '../dev/workspace.mjs';

const repository = process.cwd();
const services = serviceNames();

describe('the check of the deployment files', () => {
  const root = mkdtempSync(join(tmpdir(), 'yimen-deploy-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** The real files, one of them with a mistake. */
  function withMistake(file: string, right: string | RegExp, wrong: string) {
    for (const part of ['docker-compose.yml', 'deploy', 'package.json', 'package-lock.json', '.npmrc']) {
      cpSync(join(repository, part), join(root, part), { recursive: true });
    }
    const text = readFileSync(join(root, file), 'utf8');
    mkdirSync(dirname(join(root, file)), { recursive: true });
    const planted = text.replace(right, wrong);
    expect(planted).not.toBe(text);
    writeFileSync(join(root, file), planted);
    const facts = {
      root,
      services,
      serviceVariables: serviceVariables(repository),
      gatewayVariables: gatewayVariables(repository),
    };
    return [...checkCompose(facts), ...checkDockerfile(facts), ...checkChart(facts)].join('\n');
  }

  it.each([
    ['docker-compose.yml', 'REGION_ROOT: $', 'REGION: $', 'REGION_ROOT is not set'],
    ['docker-compose.yml', 'LOG_LEVEL: $', 'LOG_LEVLE: $', 'LOG_LEVLE is set, but nothing reads it'],
    [
      'docker-compose.yml',
      'postgres://intake_app',
      'postgres://intake_migrator',
      'DATABASE_URL should be of intake_app',
    ],
    ['docker-compose.yml', 'SERVICE: assistance', 'SERVICE: intake', 'the build argument SERVICE should be assistance'],
    ['docker-compose.yml', ',"intake":"http://intake:8080"}', '}', 'SUBGRAPH_URLS names'],
    ['docker-compose.yml', '"127.0.0.1:${GATEWAY_PORT', '"${GATEWAY_PORT', 'beyond this host'],
    ['docker-compose.yml', '  kafka:\n    image', '  broker:\n    image', 'waits for kafka, which does not exist'],
    ['deploy/Dockerfile', 'COPY --from=program', 'COPY --from=programme', 'there is no stage "programme"'],
    ['deploy/Dockerfile', /USER node\nEXPOSE/, 'EXPOSE', 'the service would run as root'],
    [
      'deploy/Dockerfile',
      'CMD ["node", "program/dist/main.js"]',
      'CMD node program/dist/main.js',
      'CMD should be a JSON list',
    ],
    ['deploy/helm/values/residents.yaml', 'RESIDENTS_URL', 'RESIDENT_URL', 'RESIDENTS_URL is not set'],
    ['deploy/helm/values/intake.yaml', 'service: intake', 'service: residents', 'YIMEN_SERVICE is residents'],
    [
      'deploy/helm/service/templates/deployment.yaml',
      '.Values.replicas',
      '.Values.replica',
      '.Values.replica is not in values.yaml',
    ],
    ['deploy/helm/service/templates/service.yaml', '  selector:', ' selector:', 'service.yaml'],
  ])('%s: finds what is wrong with "%s" as "%s"', (file, right, wrong, complaint) => {
    expect(withMistake(file, right, wrong)).toContain(complaint);
  });

  it('refuses of the template language what it does not know, rather than guess', () => {
    expect(() => fillIn('{{ include "name" . }}', { Values: {} })).toThrow('not used here');
    expect(() => fillIn('{{- if .Values.a }}x', { Values: { a: true } })).toThrow('is not ended');
  });
});
