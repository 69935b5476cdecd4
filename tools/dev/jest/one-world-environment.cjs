// One global object for all test files that a worker runs, in place of a new one for each (see one-world-runtime.cjs).
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

class OneWorldEnvironment extends NodeEnvironment {
  /** After each file: the next file's jest-circus begins with its own handlers and not with those of this file's. */
  async teardown() {
    delete this.global[Symbol.for('EVENT_HANDLERS')];
  }
}

let world;

/** Jest makes an environment a file by `new`; all of a process are the first. */
module.exports = function environmentOfFile(...given) {
  world ??= new OneWorldEnvironment(...given);
  return world;
};
