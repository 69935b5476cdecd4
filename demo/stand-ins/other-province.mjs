// Another province (跨省通办): determines what is pushed to it, and pushes what it has accepted itself.
import { whoIs } from './who-is.mjs';

export const account = 'dept-other-province';
export const topic = 'yimen.other-province';

/** What it pays a month. */
export const standards = { LIVING: '150.00', CARE: '200.00' };

/**
 * What the other province determines of what was pushed to it; null for silence. Of 默演示 it says nothing until it is told again.
 * @param {{ requestId: string, personId: string, allowance: 'LIVING' | 'CARE', handedInOn: string, times: number }} pushed
 * @param {{ graph?: { ask: Function }, today: string }} world
 */
export async function determine({ requestId, personId, allowance, handedInOn, times }, { graph, today }) {
  const name = await whoIs(graph, account, personId);
  if (name === null || (name === '默演示' && times === 1)) return null;
  const granted = { outcome: 'GRANTED', monthlyAmount: standards[allowance], startMonth: handedInOn.slice(0, 7) };
  const data = { requestId, personId, allowance, ...granted, reasonCode: null, determinedOn: today };
  return determined(data);
}

/** A determination, as a message for the event log. */
export const determined = (data) => ({
  type: `${topic}.application.determined.v1`,
  key: data.requestId,
  version: 1,
  data,
});

/** An application that the other province accepted of somebody registered here, as a message for the event log. */
export const pushed = (data) => ({ type: `${topic}.application.pushed.v1`, key: data.requestId, version: 1, data });
