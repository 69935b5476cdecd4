// What the story asks.

export const caseFile = `query ($id: ID!) { subsistenceCase(id: $id) {
  status nextSteps { code label }
  deadlines { name label dueOn provisionalDueOn }
  determination { outcome amount legalBasis steps { rule basis inputs result } parameters { name value effectiveFrom source } }
  award { from monthlyAmount }
  decision { kind document { title number } }
} }`;

/** How the case went, from the front office's list. */
export const timeline = 'query ($id: ID!) { case(id: $id) { timeline { nodes { on label by } } } }';

/** One person's file, read across residents, place-names, intake and assistance. */
export const personFile = `query ($id: ID!) { person(id: $id) {
  name identityNumber hukouDivision { name }
  household { number members { edges { node { person { name } relation } } } }
  cases { nodes { id number status item { name } } }
  subsistence { tier householdTier award { from monthlyAmount } }
} }`;

export const otherStreet = `query ($id: ID!, $number: String!) {
  case(id: $id) { id } caseByNumber(number: $number) { id } subsistenceCase(id: $id) { id }
}`;

export const ownCases = '{ cases { nodes { id } } }';

/** What follows a confirmation: the review in hand, the award with its amounts, the documents. */
export const reviewFile = `query ($id: ID!) { subsistenceCase(id: $id) { status
  review { reasons { trigger } proposal { kind monthlyAmount from } }
  award { status to monthlyAmount amounts { from amount } }
  documents { nodes { kind title } } } }`;
