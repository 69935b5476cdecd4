import { type Law, parameterOn } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { type CheckSource, checkSources } from '../subsistence-allowance/domain/index.js';

/** The district's own list of the sources it is connected to. */
export const connectedSourcesKey = 'dibao.check.sources';

/** The sources that the district has said it asks; null while it has not said. */
export function connectedSources(law: Law, on: LegalDate): readonly CheckSource[] | null {
  const found = parameterOn(law, connectedSourcesKey, on);
  if (!found.ok || !Array.isArray(found.value)) return null;
  const named: readonly unknown[] = found.value;
  return checkSources.filter((source) => named.includes(source));
}
