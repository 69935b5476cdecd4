import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printPermissionMatrix } from '@yimen/access';
import type { ServiceDefinition } from '@yimen/subgraph';
import { bootService } from '@yimen/testing';
import { composeSdl } from '../../libs/subgraph/src/sdl.js';
import { compose, goldenSchemas } from '../compose.mjs';
import { composeBlock, helmValues, withAddresses, withBlock, withList, withWaiting } from '../deploy/files.mjs';
import { deploymentFiles } from '../generate-deploy.mjs';
import { heardFromTheFirstDay, nameListener } from '../new-service/heard.mjs';
import { stampService } from '../new-service.mjs';

const repository = process.cwd();
const officer = { sub: 'clerk-xu', kind: 'officer' } as const;

describe('the house of a new service', () => {
  // Inside the repository, so that its packages are found; nothing of it is checked in.
  mkdirSync(join(repository, '.nx'), { recursive: true });
  const folder = mkdtempSync(join(repository, '.nx', 'new-service-'));
  const house = join(folder, 'lost-and-found');
  beforeAll(() => {
    stampService(house, 'lost-and-found');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const definition = async () =>
    (await import(join(house, 'src/lost-and-found.definition.ts'))) as { lostAndFound: ServiceDefinition };

  it('has no domain: what the service knows is nobody’s to stamp', () => {
    expect(existsSync(join(house, 'src/main.ts'))).toBe(true);
    expect(existsSync(join(house, 'src/domain'))).toBe(false);
  });

  it('type-checks and is formatted as it stands', () => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.base.json', include: ['lost-and-found/**/*.ts'] }),
    );
    const tsc = spawnSync('node_modules/typescript/bin/tsc', ['-p', folder, '--noEmit'], { encoding: 'utf8' });
    expect(tsc.stdout).toBe('');
    const config = `--config-path=${repository}`;
    const args = ['format', config, '--vcs-enabled=false', house];
    const format = spawnSync('node_modules/@biomejs/biome/bin/biome', args, { encoding: 'utf8' });
    expect(format.stderr).not.toMatch(/would have printed/);
  }, 240_000);

  it('is named by the contracts that it hears, once, and by no other', async () => {
    const parts = await (await definition()).lostAndFound.parts();
    const heard = parts.reactions?.({} as never).flatMap(({ on }) => [...on]) ?? [];
    expect([...new Set(heard)].sort()).toEqual(Object.keys(heardFromTheFirstDay).sort());
    const contracts = join(folder, 'contracts');
    cpSync(join(repository, 'libs/events/src/contracts'), contracts, { recursive: true });
    expect(nameListener(contracts, 'lost-and-found')).toHaveLength(Object.keys(heardFromTheFirstDay).length);
    expect(nameListener(contracts, 'lost-and-found')).toEqual([]);
  });

  it('composes with the schemas of the others, and its golden matrix is what it says', async () => {
    const { lostAndFound } = await definition();
    const typeDefs = composeSdl(lostAndFound.sdl, lostAndFound.permissions);
    const { errors } = compose([
      ...goldenSchemas(),
      { name: 'lost-and-found', url: 'http://lost-and-found', typeDefs },
    ]);
    expect(errors).toEqual([]);
    const golden = readFileSync(join(house, 'test/permissions.golden.txt'), 'utf8');
    expect(printPermissionMatrix(lostAndFound.permissions)).toBe(golden);
  });

  it('boots on its own database and answers who may do what in it', async () => {
    const { lostAndFound } = await definition();
    const service = await bootService(lostAndFound, { residentsUrl: 'http://localhost:1' });
    try {
      const answer = await service.query(
        officer,
        `{ _entities(representations: [{ __typename: "Me", account: "clerk-xu" }]) {
             ... on Me { account actionsInLostAndFound { code } } } }`,
      );
      expect(answer.data).toEqual({ _entities: [{ account: 'clerk-xu', actionsInLostAndFound: [] }] });
    } finally {
      await service.close();
    }
  });

  it('is refused where something stands already, and under a name that is none', () => {
    expect(() => stampService(house, 'lost-and-found')).toThrow('is there already');
    for (const name of ['', 'Lost', 'lost_found', '-lost', '../lost'])
      expect(() => stampService(join(folder, 'x'), name)).toThrow('is no name of a service');
  });
});

describe('the deployment files', () => {
  const compose = readFileSync(join(repository, 'docker-compose.yml'), 'utf8');

  it('give every service its place', () => {
    expect([...deploymentFiles(repository).keys()]).toEqual([]);
  });

  it('gain a block, an address, a database and somebody who waits with a new service, and nothing else', () => {
    const services = ['residents', 'intake', 'lost-and-found'];
    const block = withBlock(compose, 'lost-and-found', composeBlock('lost-and-found'));
    const whole = withWaiting(withAddresses(withList(block, services), services), services);
    expect(block).toContain('yimen_lost_and_found');
    expect(whole).toContain('SERVICES: residents,intake,lost-and-found\n');
    expect(whole).toContain('"lost-and-found":"http://lost-and-found:8080"}');
    expect(whole.split('      lost-and-found:\n        condition: service_healthy\n')).toHaveLength(2);
    expect(withWaiting(withBlock(whole, 'lost-and-found', 'again'), services)).toBe(whole);
    expect(helmValues('lost-and-found')).toContain('databaseSecret: lost-and-found-database');
  });

  it('keep what somebody has tuned', () => {
    const root = mkdtempSync(join(tmpdir(), 'yimen-tuned-'));
    try {
      for (const path of ['services/intake', 'deploy/helm/values']) mkdirSync(join(root, path), { recursive: true });
      writeFileSync(join(root, 'services/intake/project.json'), '{}');
      writeFileSync(join(root, 'deploy/helm/values/intake.yaml'), 'replicas: 7\n');
      writeFileSync(join(root, 'deploy/helm/values/gateway.yaml'), 'x\n');
      writeFileSync(join(root, 'docker-compose.yml'), compose);
      expect([...deploymentFiles(root).keys()]).toEqual(['docker-compose.yml']);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
