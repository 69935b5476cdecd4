// Each test file in a world of its own costs jest two to three seconds: it compiles Nest, TypeORM, GraphQL and our own
// libraries anew for every file, and what it compiled is never warm. Our suites mock no module and change no global, so the
// files that one worker runs share their modules, as they would in production: compiled once, and warm.
const { default: Runtime } = require('jest-runtime');

class OneWorldRuntime extends Runtime {
  /** After each file: what belongs to jest is loaded anew for the next (its tests, hooks and counts); modules stay. */
  teardown() {
    this.restoreAllMocks();
    this.registries.internalModuleRegistry.clear();
    this.testMainModule.reset();
    this.loggedReferenceErrors.clear();
    this.testState.state = 'loading';
  }
}

let world;

/** Jest makes a runtime a file by `new`; all of a process are the first. */
function runtimeOfFile(...given) {
  world ??= new OneWorldRuntime(...given);
  world._testPath = given[6];
  return world;
}

module.exports = { __esModule: true, default: runtimeOfFile };
