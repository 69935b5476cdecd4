import { acceptanceRules } from './domain/acceptance-rules.js';
import { itemOf } from './domain/catalogue.js';
import type { Material, ServiceItem } from './domain/service-item.js';

/** An item as the schema shows it. */
export function showItem(item: ServiceItem) {
  const { code, name, englishName, service, availability, applicants, legalBasis, statutoryLimit } = item;
  return {
    __typename: 'ServiceItem' as const,
    code,
    name,
    englishName,
    service,
    availability,
    applicants,
    legalBasis,
    statutoryLimit,
    acceptedAt: { rule: item.rule, ...acceptanceRules[item.rule] },
    materials: item.materials.map(showMaterial),
  };
}

/** The item of a code as the schema shows it. Throws for a code that no catalogue of ours ever had. */
export function showItemOf(code: string) {
  const item = itemOf(code);
  if (item === null) throw new Error(`an item that is not in the catalogue: ${code}`);
  return showItem(item);
}

function showMaterial({ code, name, obtainedFrom, note }: Material) {
  return { code, name, demanded: obtainedFrom === undefined, obtainedFrom: obtainedFrom ?? null, note: note ?? null };
}
