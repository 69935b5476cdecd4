import { invalidInput, type Problem } from '@yimen/subgraph';

/** Why a case changes hands is always said: 1 to 200 characters. */
export function reasonRefused(reason: string): Problem | null {
  if (reason !== '' && reason.length <= 200) return null;
  const message = '请填写移交或指定的原因，不超过 200 个字。';
  return invalidInput({ code: 'HANDOVER_REASON', message, field: 'input.reason' });
}
