import { parse } from 'yaml';

/** How two benefits stand to each other (domain §9). */
export const relations = ['EXCLUDED', 'TOP_UP', 'IF_FIRST', 'HIGHER', 'STACKED'] as const;
export type Relation = (typeof relations)[number];

/** A benefit of the catalogue: whose it is, who decides it, in which group the higher is chosen. */
export type Benefit = {
  readonly code: string;
  readonly name: string;
  /** The service or department that grants it. */
  readonly owner: string;
  readonly subject: 'HOUSEHOLD' | 'PERSON';
  /** A group, or the key of the parameter that names it; null for a benefit of no group. */
  readonly group: string | null;
  /** The key of the parameter that lists the benefits of which one must be held; null for one that needs none. */
  readonly needs: string | null;
  /** Does it count as income when 低保 is judged: the nation's word, or the key of a district's. */
  readonly income: boolean | string;
};

/** Two benefits: `yields` gives way to `to` where they cannot both be paid in full. */
export type BenefitPair = {
  readonly yields: string;
  readonly to: string;
  /** The relation, or the key of the parameter that says it. */
  readonly relation: Relation | { readonly parameter: string };
  /** The code that a suppressed benefit shows; null where nothing is ever suppressed. */
  readonly reason: string | null;
  readonly source: string;
};

/** The matrix as data. Benefits in the order of precedence: what is excluded stands below what excludes it. */
export type BenefitCatalogue = { readonly benefits: readonly Benefit[]; readonly pairs: readonly BenefitPair[] };

/** Thrown for a catalogue that contradicts itself; says which line. */
export class CatalogueError extends Error {
  readonly code = 'CATALOGUE_INVALID';
}

type Raw = { benefits: Record<string, unknown>[]; pairs: Record<string, unknown>[] };

/**
 * Reads the catalogue from its text. Refuses with {@link CatalogueError} a code or a pair given twice, a pair of unknown benefits, a
 * pair without relation, reason or source, and a benefit that would yield to one further down: so exclusions can form no ring.
 */
export function parseCatalogue(text: string): BenefitCatalogue {
  const raw = parse(text) as Raw;
  const benefits = raw.benefits.map(benefitOf);
  const order = new Map(benefits.map(({ code }, index) => [code, index]));
  if (order.size !== benefits.length) throw new CatalogueError('待遇目录：同一代码出现两次');
  const pairs = raw.pairs.map((pair) => pairOf(pair, order));
  const named = new Set(pairs.map(({ yields, to }) => [yields, to].sort().join('×')));
  if (named.size !== pairs.length) throw new CatalogueError('待遇目录：同一对待遇出现两次');
  return { benefits, pairs };
}

function benefitOf({ code, name, owner, subject, group, needs, income }: Record<string, unknown>): Benefit {
  const household = subject === 'HOUSEHOLD';
  if (typeof code !== 'string' || typeof name !== 'string' || typeof owner !== 'string')
    throw new CatalogueError(`待遇目录：${String(code)} 缺代码、名称或主管`);
  if (!household && subject !== 'PERSON') throw new CatalogueError(`待遇目录：${code} 的对象应为 HOUSEHOLD 或 PERSON`);
  return {
    ...{ code, name, owner, subject: household ? 'HOUSEHOLD' : 'PERSON' },
    group: typeof group === 'string' ? group : null,
    needs: typeof needs === 'string' ? needs : null,
    income: typeof income === 'string' ? income : income === true,
  };
}

function pairOf(
  { yields, to, relation, parameter, reason, source }: Record<string, unknown>,
  order: Map<string, number>,
): BenefitPair {
  const at = `待遇目录：${String(yields)} 与 ${String(to)}`;
  if (typeof yields !== 'string' || typeof to !== 'string' || typeof source !== 'string')
    throw new CatalogueError(`${at} 缺一方或依据`);
  const [below, above] = [order.get(yields), order.get(to)];
  if (below === undefined || above === undefined || below === above) throw new CatalogueError(`${at} 不在目录里`);
  const known = relations.find((each) => each === relation);
  if ((known === undefined) === (typeof parameter !== 'string'))
    throw new CatalogueError(`${at} 应有关系或定关系的参数之一`);
  if (known !== 'IF_FIRST' && known !== 'STACKED' && below < above)
    throw new CatalogueError(`${at}：让位的一方应排在后面`);
  if (known !== 'STACKED' && typeof reason !== 'string') throw new CatalogueError(`${at} 缺压制原因`);
  return {
    ...{ yields, to, source, reason: typeof reason === 'string' ? reason : null },
    relation: known ?? { parameter: String(parameter) },
  };
}
