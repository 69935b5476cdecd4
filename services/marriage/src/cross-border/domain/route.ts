/** What kind of person a party is, as far as it decides where they register and with which papers (domain §26). */
export const partyKinds = ['MAINLAND', 'HONG_KONG_MACAO_TAIWAN', 'OVERSEAS_CHINESE', 'FOREIGNER'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const crossBorderMatters = ['MARRIAGE', 'DIVORCE'] as const;
export type CrossBorderMatter = (typeof crossBorderMatters)[number];

/** A paper that a party brings. */
export type Material = { readonly code: string; readonly label: string };
/** What a party of a kind brings; and what is said to them besides. */
export type PartyMaterials = {
  readonly kind: PartyKind;
  readonly materials: readonly Material[];
  readonly notes: readonly string[];
};

const declaration: Material = {
  code: 'SIGNED_DECLARATION',
  label: '本人无配偶、与对方当事人没有直系血亲和三代以内旁系血亲关系的签字声明',
};
const marriageCertificate: Material = { code: 'MARRIAGE_CERTIFICATE', label: '结婚证' };
const agreement: Material = { code: 'DIVORCE_AGREEMENT', label: '双方共同签署的离婚协议书' };

/** By what each kind of person shows who they are. */
const identity: { readonly [Kind in PartyKind]: readonly Material[] } = {
  MAINLAND: [{ code: 'IDENTITY_CARD', label: '居民身份证' }],
  HONG_KONG_MACAO_TAIWAN: [
    { code: 'TRAVEL_PERMIT', label: '有效通行证或者港澳台居民居住证' },
    { code: 'LOCAL_IDENTITY_CARD', label: '本地居民身份证件' },
  ],
  OVERSEAS_CHINESE: [{ code: 'PASSPORT', label: '有效护照' }],
  FOREIGNER: [{ code: 'PASSPORT', label: '有效护照、其他国际旅行证件或者外国人永久居留身份证' }],
};

/** By what each kind of person shows that they are free to marry. */
const freedom: { readonly [Kind in PartyKind]: Material } = {
  MAINLAND: declaration,
  HONG_KONG_MACAO_TAIWAN: {
    code: 'NOTARISED_DECLARATION',
    label: '经居住地公证机构公证的无配偶以及与对方没有禁止结婚的亲属关系的声明',
  },
  OVERSEAS_CHINESE: {
    code: 'EMBASSY_CERTIFICATE',
    label: '居住国公证机构或者有权机关出具、经我国驻该国使领馆认证的，或者我国驻该国使领馆出具的无配偶等证明',
  },
  FOREIGNER: {
    code: 'FOREIGN_CERTIFICATE',
    label: '所在国公证机构或者有权机关出具并经认证的，或者所在国驻华使领馆出具的本人无配偶证明',
  },
};

const treaty = '国际条约对证明文书另有规定的从其规定；凭条约文书办理的，当事人签署真实性书面声明。';

/** The papers of one party for the matter: exactly those of the regulation, never a household book (婚姻登记条例第八条、第十五条). */
export function materialsOf(kind: PartyKind, matter: CrossBorderMatter): PartyMaterials {
  const rest = matter === 'MARRIAGE' ? [freedom[kind]] : [marriageCertificate, agreement];
  const notes = kind === 'OVERSEAS_CHINESE' || kind === 'FOREIGNER' ? [treaty] : [];
  return { kind, materials: [...identity[kind], ...rest], notes };
}

/**
 * Whether the matter belongs to the office that the province names: as soon as one party is not a resident of the mainland (婚姻登记条例
 * 第二条; domain MAR-11). A district does not take it on; it says where to go.
 */
export function belongsToProvince(kinds: readonly PartyKind[]): boolean {
  return kinds.some((kind) => kind !== 'MAINLAND');
}
