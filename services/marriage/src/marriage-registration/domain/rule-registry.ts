import { type Given, GivenError, type Rule } from '@yimen/policy';
import type { LegalDate } from '@yimen/standards';
import { newCheck, register } from './behaviours.js';
import { conflictsOf, groundsOf, type Known } from './grounds.js';
import { kinshipOf } from './kinship.js';
import { type MarriageTerms, marriageTermsOn } from './marriageable.js';
import type { MarriageSex, NetworkState, Proof, ProofKind, Sitting } from './sitting.js';

const states: Readonly<Record<NetworkState, string>> = {
  NO_RECORD: '无记录',
  MARRIED: '已婚',
  DIVORCED: '离婚',
  WIDOWED: '丧偶',
};
const proofs: Readonly<Record<ProofKind, string>> = {
  DIVORCE_CERTIFICATE: '离婚证',
  JUDGMENT_IN_FORCE: '生效判决',
  DEATH_CERTIFICATE: '死亡证明',
  REVOCATION_DECISION: '撤销决定书',
  NOT_KIN: '非亲属证明',
};

const mayMarry: Rule = {
  name: 'mayMarry',
  title: '结婚登记条件',
  about: '一男一女某日能否结婚登记：不予登记的四种情形（全部列出）、需要证明的矛盾、当场登记时的答复。',
  basis: '婚姻登记条例（2025）第八条至第十条；民法典第一千零四十六条至第一千零四十八条；domain §6.2',
  inputs: [
    {
      name: 'man',
      about:
        '男方：birth 出生日期；registered 本登记簿上已婚（默认否）；network 全国库 无记录、已婚、离婚、丧偶；single 声明无配偶（默认是）；willing 自愿（默认是）；proof 离婚证、生效判决、死亡证明、撤销决定书',
    },
    { name: 'woman', about: '女方，同上' },
    { name: 'relations', about: '户口簿上两人各自与户主的关系（HEAD、SON、DAUGHTER、SIBLING …），不同户的不填' },
    { name: 'declaredKin', about: '声明有禁止结婚的亲属关系，默认否' },
    { name: 'illness', about: '一方患病，默认否：不是理由' },
    { name: 'answered', about: '全国库是否已答复，默认是' },
  ],
  outputs: [
    { name: 'answer', about: 'REGISTERED，或者首先遇到的事由代码' },
    { name: 'grounds', about: '不予登记的情形，全部' },
    { name: 'eligibleOn', about: '未达婚龄的，最早何日可以登记' },
    { name: 'conflicts', about: '有几人的婚姻状况需要证明' },
  ],
  run(given, { law, on }) {
    const terms = marriageTermsOn(law, on);
    if ('because' in terms) return { answer: terms.because, grounds: [], eligibleOn: null, conflicts: 0 };
    given.flag('illness', false);
    const [sitting, known] = situation(given, on, terms);
    const grounds = groundsOf(sitting, known);
    const decision = register(sitting, known, 'act');
    const underAge = grounds.find((one) => one.because === 'UNDER_AGE');
    return {
      answer: decision.outcome === 'accepted' ? decision.next.status : decision.refusal.because,
      grounds: grounds.map(({ because }) => because),
      eligibleOn: underAge?.because === 'UNDER_AGE' ? underAge.eligibleOn : null,
      conflicts: conflictsOf(sitting, known).length,
    };
  },
};

type Told = {
  birth: LegalDate;
  registered: boolean;
  network: NetworkState;
  single: boolean;
  willing: boolean;
  proof: ProofKind | null;
};

function told(given: Given, name: string): Told {
  const inner = given.inner(name);
  if (inner === null) throw new GivenError(name, 'missing');
  const found = {
    birth: inner.date('birth'),
    registered: inner.flag('registered', false),
    network: inner.optionalWord('network', states) ?? 'NO_RECORD',
    single: inner.flag('single', true),
    willing: inner.flag('willing', true),
    proof: inner.optionalWord('proof', proofs),
  };
  inner.done();
  return found;
}

function situation(given: Given, on: LegalDate, terms: MarriageTerms): [Sitting, Known] {
  const sides = (['man', 'woman'] as const).map((personId) => ({ personId, ...told(given, personId) }));
  const [one, other] = given.texts('relations');
  const kin = given.flag('declaredKin', false);
  const answered = given.flag('answered', true);
  const sex = (personId: string): MarriageSex => (personId === 'man' ? 'MALE' : 'FEMALE');
  const parties = sides.map(({ personId, birth }) => ({ personId, sex: sex(personId), birthDate: birth }));
  const states_ = sides.map(({ personId, network }) => ({ personId, state: network }));
  const sitting: Sitting = {
    ...{
      id: 'sitting',
      number: '',
      registry: '',
      division: '',
      openedOn: on,
      openedBy: '',
      refused: null,
      actId: null,
    },
    parties: [parties[0], parties[1]] as Sitting['parties'],
    status: answered ? 'VERIFIED' : 'PENDING_VERIFY',
    declarations: sides.map(({ personId, single, willing }) => {
      return { personId, noSpouse: single, noKinship: !kin, voluntary: willing, signedOn: on };
    }),
    check: answered
      ? { ...newCheck('check', on), status: 'ANSWERED', answeredOn: on, states: states_ }
      : newCheck('check', on),
    proofs: sides.flatMap(({ personId, proof }): Proof[] =>
      proof === null ? [] : [{ personId, kind: proof, effectiveOn: on }],
    ),
    version: 1,
  };
  const registeredMarried = new Set(sides.filter(({ registered }) => registered).map(({ personId }) => personId));
  const kinship = one === undefined || other === undefined ? null : kinshipOf(one, other);
  return [sitting, { today: on, terms, registeredMarried, unwilling: new Set(), kinship }];
}

/** The rules of marrying that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules: readonly Rule[] = [mayMarry];
