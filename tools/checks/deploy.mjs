// Checks what no engine was here to run: docker-compose.yml, deploy/Dockerfile and the Helm chart are parsed, and held
// against the list of services and the variables that the code reads. Prints what is wrong; exit code 1 then.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../dev/places.mjs';
import { serviceNames } from '../dev/workspace.mjs';
import { checkChart } from './deploy/chart.mjs';
import { checkCompose } from './deploy/compose.mjs';
import { checkDockerfile } from './deploy/dockerfile.mjs';
import { gatewayVariables, serviceVariables } from './deploy/variables.mjs';

const facts = {
  root,
  services: serviceNames(),
  serviceVariables: serviceVariables(root),
  gatewayVariables: gatewayVariables(root),
};

const problems = [
  ...checkCompose(facts),
  ...checkDockerfile(facts),
  ...checkChart(facts),
  ...['.dockerignore', '.ci/run'].filter((name) => !existsSync(join(root, name))).map((name) => `${name} is missing`),
];
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`deployment files agree with ${facts.services.length} services and the gateway`);
process.exitCode = problems.length === 0 ? 0 : 1;
