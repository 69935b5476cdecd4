// One configuration for every project. `tools/jest.mjs <project folder>` runs it with that folder as its root.
const root = process.env.YIMEN_PROJECT ?? '.';

export default {
  rootDir: root,
  testMatch: ['<rootDir>/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['yimen-source', 'node', 'node-addons'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  testTimeout: 60_000,
  maxWorkers: 2,
};
