import { invalidInput, type Problem } from '@yimen/subgraph';
import type { PropertyKind } from '../domain/household.js';
import type { PropertyInput } from './apply.input.js';

/** What is weighed by its value and not by its number (R-AST-02, 财产核查). */
const weighedByValue: ReadonlySet<PropertyKind> = new Set(['DEPOSIT', 'SECURITIES', 'INSURANCE']);

/** Refuses savings, securities or an insurance whose value was not said: it would count as nothing. */
export function propertiesRefused(properties: readonly PropertyInput[]): Problem | null {
  const unsaid = properties.some(
    ({ kind, value }) => weighedByValue.has(kind) && (value === null || value === undefined),
  );
  if (!unsaid) return null;
  return invalidInput({
    code: 'PROPERTY_VALUE_MISSING',
    message: '存款、证券、保险须填写价值；没有的不用填这一项。',
    field: 'input.properties',
  });
}
