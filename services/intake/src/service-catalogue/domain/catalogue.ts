import { actItems } from './items/acts.js';
import { assistanceItems } from './items/assistance.js';
import { disabilityItems } from './items/disability.js';
import { peopleItems } from './items/people.js';
import type { ServiceItem } from './service-item.js';

/** 事项目录: every item, in the order of their codes. Only items whose service exists are OPEN. */
export const catalogue: readonly ServiceItem[] = [
  ...assistanceItems,
  ...disabilityItems,
  ...peopleItems,
  ...actItems,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));

const byCode: ReadonlyMap<string, ServiceItem> = new Map(catalogue.map((item) => [item.code, item]));

/** The item of this code, or null. */
export function itemOf(code: string): ServiceItem | null {
  return byCode.get(code) ?? null;
}

/** The items for which a service takes applications. */
export function openItems(): readonly ServiceItem[] {
  return catalogue.filter((item) => item.availability === 'OPEN');
}
