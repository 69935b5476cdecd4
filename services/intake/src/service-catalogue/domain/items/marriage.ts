import type { Material, ServiceItem } from '../service-item.js';

const identityCard: Material = { code: 'IDENTITY_CARD', name: '居民身份证', note: '双方各自的，人证核验' };
const declaration: Material = {
  code: 'DECLARATION',
  name: '本人无配偶以及与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明',
  note: '在登记员面前签署，不用事先准备',
};

const marriage: ServiceItem = {
  code: 'MAR-01',
  name: '结婚登记',
  englishName: 'MarriageRegistration',
  service: 'marriage',
  availability: 'OPEN',
  rule: 'ANY_REGISTRY',
  applicants: '双方亲自共同到场；在全国任何一个婚姻登记机关都可以办理',
  legalBasis: ['《婚姻登记条例》第七条至第十条', '《民法典》第一千零四十六条至第一千零四十九条'],
  // Exactly those of the regulation: no household book, no photograph, no examination, no fee (婚姻登记条例第六条、第八条).
  materials: [identityCard, declaration],
  statutoryLimit: '符合条件的当场登记、当场发证',
  version: 2,
};

const remarriage: ServiceItem = {
  ...marriage,
  code: 'MAR-03',
  name: '复婚登记',
  englishName: 'Remarriage',
  legalBasis: ['《婚姻登记条例》第十八条', '《民法典》第一千零八十三条'],
};

/** Marrying: accepted by registries only, of any household registration, on the spot. */
export const marriageItems: readonly ServiceItem[] = [marriage, remarriage];
