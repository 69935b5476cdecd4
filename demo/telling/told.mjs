// How a story is told: what happens, in both languages, and what must be so.

/** Thrown when something in a story is not as it must be; says what was expected and what was found. */
export class StoryBroken extends Error {
  constructor(step, what, expected, found) {
    super(`step ${step}: ${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    this.name = 'StoryBroken';
  }
}

/** @param {(line: string) => void} print */
export function storyteller(print) {
  let step = 0;
  return {
    /** The next step begins: Chinese, then English. */
    step: (chinese, english) => {
      step += 1;
      print(`${String(step).padStart(2)}. ${chinese}`);
      print(`    ${english}`);
    },
    /** A detail of the step. */
    note: (text) => print(`      ${text}`),
    /** What must be so; throws otherwise. */
    must: (what, found, expected) => {
      if (JSON.stringify(found) !== JSON.stringify(expected)) throw new StoryBroken(step, what, expected, found);
    },
    steps: () => step,
  };
}
