// deploy/Dockerfile, read by a parser.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';

const instructions = [
  'ARG',
  'FROM',
  'WORKDIR',
  'COPY',
  'RUN',
  'ENV',
  'USER',
  'EXPOSE',
  'HEALTHCHECK',
  'CMD',
  'ENTRYPOINT',
];

export function checkDockerfile({ root }) {
  const text = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8');
  const file = DockerfileParser.parse(text);
  const said = (instruction, complaint) => `deploy/Dockerfile:${instruction.getRange().start.line + 1}: ${complaint}`;
  const problems = [];
  const stages = new Set();
  for (const instruction of file.getInstructions()) {
    const keyword = instruction.getKeyword();
    if (!instructions.includes(keyword))
      problems.push(said(instruction, `${keyword} is not an instruction that we use`));
    if (keyword === 'FROM') stages.add(instruction.getBuildStage());
    if (keyword === 'COPY') problems.push(...checkCopy(instruction, stages, root, said));
  }
  return [...problems, ...checkLastStage(file, said), ...checkTarget(stages)];
}

function checkCopy(instruction, stages, root, said) {
  const from = instruction.getFromFlag()?.getValue();
  if (from !== undefined && from !== null)
    return stages.has(from) ? [] : [said(instruction, `there is no stage "${from}" before it`)];
  const sources = instruction
    .getArguments()
    .slice(0, -1)
    .map((argument) => argument.getValue());
  return sources
    .filter((source) => !existsSync(join(root, source)))
    .map((source) => said(instruction, `${source} does not exist`));
}

/** The last stage is what is built without --target: it must be the service's, run by nobody special, and get signals. */
function checkLastStage(file, said) {
  const all = file.getInstructions();
  const start = all.findLastIndex((instruction) => instruction.getKeyword() === 'FROM');
  const last = all.slice(start);
  const find = (keyword) => last.findLast((instruction) => instruction.getKeyword() === keyword);
  const problems = [];
  if (last[0].getBuildStage() !== 'service') problems.push(said(last[0], 'the last stage should be "service"'));
  const user = find('USER')?.getArgumentsContent();
  if (user === undefined || user === 'root' || user === '0')
    problems.push(said(last[0], 'the service would run as root'));
  const command = find('CMD');
  if (command === undefined || !isExecForm(command.getArgumentsContent()))
    problems.push(said(command ?? last[0], 'CMD should be a JSON list, so that Node gets the signals'));
  if (find('HEALTHCHECK') === undefined) problems.push(said(last[0], 'nothing checks its health'));
  const environment = last
    .filter((each) => each.getKeyword() === 'ENV')
    .map((each) => each.getArgumentsContent())
    .join(' ');
  if (!environment.includes('NODE_ENV=production')) problems.push(said(last[0], 'NODE_ENV should be production'));
  return problems;
}

function isExecForm(text) {
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

const checkTarget = (stages) =>
  ['service', 'trial']
    .filter((name) => !stages.has(name))
    .map((name) => `deploy/Dockerfile: the stage "${name}" is missing`);
