// One configuration for every project. `tools/jest.mjs <project folder>` runs it with that folder as its root.
import { fileURLToPath } from 'node:url';

const root = process.env.YIMEN_PROJECT ?? '.';

const ofJest = (name) => fileURLToPath(new URL(`tools/dev/jest/${name}`, import.meta.url));

export default {
  rootDir: root,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  // The files that a worker runs share their modules: see tools/dev/jest/one-world-runtime.cjs.
  testEnvironment: ofJest('one-world-environment.cjs'),
  runtime: ofJest('one-world-runtime.cjs'),
  testEnvironmentOptions: { customExportConditions: ['yimen-source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  testTimeout: 60_000,
  maxWorkers: 2,
};
