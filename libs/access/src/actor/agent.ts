/** Somebody who acts for another (代理人): a guardian in everything, an entrusted person in the matters of the mandate. */
export interface Agent {
  /** The person who acts. */
  readonly personId: string;
  readonly kind: 'GUARDIAN' | 'ENTRUSTED';
  readonly matters: readonly string[];
}

/** What each matter of a mandate lets an agent do: beginnings of actions, and what must be read for it. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  SOCIAL_ASSISTANCE: [
    'assistance.',
    'intake.',
    'place-names.',
    'residents.person.read',
    'residents.household.read',
    'residents.consent.read',
  ],
};

/** What nobody does by mandate: a consent to be checked is each person's own (社会救助法第四十条), and a mandate is not passed on. */
const ownHand = ['residents.consent.give', 'residents.consent.withdraw', 'residents.representation.'];

/** May the agent take this action in the other's name? A guardian whatever the ward might; an entrusted person by the mandate. */
export function mayAsAgent({ kind, matters }: Agent, action: string): boolean {
  if (kind === 'GUARDIAN') return !action.startsWith('residents.representation.');
  if (ownHand.some((beginning) => action.startsWith(beginning))) return false;
  return (
    matters.includes('ALL') || matters.some((matter) => actionsOf[matter]?.some((each) => action.startsWith(each)))
  );
}
