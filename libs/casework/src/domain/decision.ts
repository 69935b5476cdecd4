/** What a behaviour answers: the next state with what has happened, or a refusal. Nothing changes silently. */
export type Accepted<Next, Fact> = { outcome: 'accepted'; next: Next; facts: readonly [Fact, ...Fact[]] };
export type Refused<Refusal> = { outcome: 'refused'; refusal: Refusal };
export type Decision<Next, Fact, Refusal> = Accepted<Next, Fact> | Refused<Refusal>;

/** Accepts: the next state, and at least one fact beside it. */
export function accept<Next, Fact>(next: Next, ...facts: [Fact, ...Fact[]]): Accepted<Next, Fact> {
  return { outcome: 'accepted', next, facts };
}

/** Refuses, naming why and with the data that the person needs to go on. */
export function refuse<const Refusal extends { because: string }>(refusal: Refusal): Refused<Refusal> {
  return { outcome: 'refused', refusal };
}
