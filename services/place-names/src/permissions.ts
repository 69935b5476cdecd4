import { definePermissions } from '@yimen/access';

/**
 * Divisions are public knowledge: whoever is logged in reads them. Changes are recorded by the bureau, from the document
 * of the government that approved them, below its own district (domain §8.1: the district itself approves none).
 */
export const permissions = definePermissions({
  'place-names.division.read': { title: '查询行政区划', anybody: true },
  'place-names.division.abolish': { title: '登记区划撤销', roles: ['bureau-officer', 'bureau-leader'] },
  'place-names.division.establish': { title: '登记区划设立', roles: ['bureau-officer', 'bureau-leader'] },
  'place-names.division.rename': { title: '登记区划更名', roles: ['bureau-officer', 'bureau-leader'] },
});
