/** How two are related as far as a household's record shows it; POSSIBLE: a person looks at it (domain §6.2). */
export type Kinship = 'LINEAL' | 'COLLATERAL' | 'POSSIBLE';

type Place = 'HEAD' | 'CHILD' | 'GRANDCHILD' | 'PARENT' | 'GRANDPARENT' | 'SIBLING' | 'SPOUSE';

const places: Readonly<Record<string, Place>> = {
  HEAD: 'HEAD',
  SON: 'CHILD',
  DAUGHTER: 'CHILD',
  GRANDCHILD: 'GRANDCHILD',
  PARENT: 'PARENT',
  GRANDPARENT: 'GRANDPARENT',
  SIBLING: 'SIBLING',
  SPOUSE: 'SPOUSE',
};

/** Of two places in a household what they are to one another; what is not here is no kin, or not known to be. */
const table: Readonly<Record<string, Kinship>> = {
  'HEAD CHILD': 'LINEAL',
  'HEAD GRANDCHILD': 'LINEAL',
  'HEAD PARENT': 'LINEAL',
  'HEAD GRANDPARENT': 'LINEAL',
  'HEAD SIBLING': 'COLLATERAL',
  'CHILD CHILD': 'COLLATERAL',
  'CHILD GRANDCHILD': 'LINEAL',
  'CHILD PARENT': 'LINEAL',
  'CHILD GRANDPARENT': 'LINEAL',
  'CHILD SIBLING': 'COLLATERAL',
  'GRANDCHILD GRANDCHILD': 'COLLATERAL',
  'GRANDCHILD PARENT': 'LINEAL',
  'GRANDCHILD GRANDPARENT': 'LINEAL',
  'PARENT GRANDPARENT': 'POSSIBLE',
  'PARENT SIBLING': 'LINEAL',
  'GRANDPARENT SIBLING': 'LINEAL',
  'SIBLING SIBLING': 'COLLATERAL',
  'SPOUSE CHILD': 'POSSIBLE',
  'SPOUSE GRANDCHILD': 'POSSIBLE',
};

/**
 * What a record of a household says of two of its members, by their relations to its head (GB/T 4761): lineal relatives, or
 * collateral ones within three generations (民法典第一千零四十八条). A record may be of step-relatives: a proof lifts it.
 */
export function kinshipOf(one: string, other: string): Kinship | null {
  const [a, b] = [places[one], places[other]];
  if (a === undefined || b === undefined) return null;
  return table[`${a} ${b}`] ?? table[`${b} ${a}`] ?? null;
}

const weight: Readonly<Record<Kinship, number>> = { LINEAL: 3, COLLATERAL: 2, POSSIBLE: 1 };

/** The nearest of several records. */
export function nearestKinship(found: readonly (Kinship | null)[]): Kinship | null {
  const known = found.filter((one) => one !== null);
  return known.sort((one, other) => weight[other] - weight[one])[0] ?? null;
}
