import { type Problem, tryAgain } from '@yimen/subgraph';

/** Somebody changed it since it was read: nothing was written. */
export class StaleVersion extends Error {
  readonly code = 'STALE_VERSION';
}

/** What a person at a window is told of it. */
export function staleVersion(): Problem {
  return tryAgain({ code: 'STALE_VERSION', message: '这件办件刚被别人办理过，请刷新后再试。' });
}
